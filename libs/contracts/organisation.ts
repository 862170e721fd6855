/** Everything by which a municipality's units, members and calendar change. Each is a command with its key and its audit entry. */
export const organisationChanges = [
  'CreateUnit',
  'RenameUnit',
  'MoveUnit',
  'CloseUnit',
  'SetDuty',
  'AddMember',
  'AddMembership',
  'EndMembership',
  'SetContact',
  'SetAbsence',
  'AddClosingDay',
  'RemoveClosingDay',
] as const;
export type OrganisationChange = (typeof organisationChanges)[number];

/** What a change leads to that somebody should know before it is made: it is then confirmed, or left. */
export const organisationWarnings = ['unit-without-leader', 'stand-in-away', 'open-escalations'] as const;
export type OrganisationWarningCode = (typeof organisationWarnings)[number];

/** Stands for the leaders of a unit, and those above it, where the unit itself would stand for everybody there. */
export const leadersOf = (unit: string): string => `lead:${unit}`;
