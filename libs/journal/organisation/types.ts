import type { CivilDate } from '#calendar';
import type { MemberRole, OrganisationWarningCode, Refusal, Sector } from '#contracts';
import type { Actor } from '#plan-domain';

/** A change of units, members or calendar. Names and contact ways are data of the organisation, not of a citizen. */
export type OrganisationCommand =
  | {
      readonly type: 'CreateUnit';
      readonly name: string;
      readonly sector: Sector;
      readonly parent: string;
      readonly external: boolean;
    }
  /** `from` on or after today: who looked before that day saw the former name. */
  | { readonly type: 'RenameUnit'; readonly unit: string; readonly name: string; readonly from?: CivilDate }
  | { readonly type: 'MoveUnit'; readonly unit: string; readonly parent: string }
  | { readonly type: 'CloseUnit'; readonly unit: string }
  /** Who is told at once about an hour deadline. */
  | { readonly type: 'SetDuty'; readonly unit: string; readonly members: readonly string[] }
  | {
      readonly type: 'AddMember';
      /** The id of a new user; one whom the login names already keeps theirs. */
      readonly member: string;
      readonly name: string;
      /** The identity provider's subject; absent for whoever is at a unit outside and will be invited. */
      readonly login?: string;
      readonly unit: string;
      readonly role: MemberRole;
      readonly phone?: string;
      readonly mail?: string;
    }
  | { readonly type: 'AddMembership'; readonly member: string; readonly unit: string; readonly role: MemberRole }
  | { readonly type: 'EndMembership'; readonly member: string; readonly unit: string; readonly role: MemberRole }
  /** Null takes a way away, absent leaves it. */
  | {
      readonly type: 'SetContact';
      readonly member: string;
      readonly unit?: string;
      readonly phone?: string | null;
      readonly mail?: string | null;
    }
  /** At all their units. Without `until` they are back. */
  | {
      readonly type: 'SetAbsence';
      readonly member: string;
      readonly from?: CivilDate;
      readonly until: CivilDate | null;
      readonly standIn?: string;
    }
  | { readonly type: 'AddClosingDay'; readonly day: CivilDate }
  | { readonly type: 'RemoveClosingDay'; readonly day: CivilDate };

export type OrganisationCommandOf<T extends OrganisationCommand['type']> = Extract<OrganisationCommand, { type: T }>;

export interface OrganisationInput {
  readonly municipality: string;
  readonly actor: Actor;
  /** The client's key (UUID): the same key finds its own answer again. */
  readonly commandId: string;
  readonly bodyHash: string;
  readonly command: OrganisationCommand;
  /** What the change warns of was read and is wanted. */
  readonly confirmed: boolean;
  readonly requestId?: string;
}

export interface OrganisationWarning {
  readonly code: OrganisationWarningCode;
  /** Units that it is about. */
  readonly units?: readonly string[];
  readonly members?: readonly string[];
  readonly count?: number;
}

/** What was changed: ids, and what it led to. */
export interface OrganisationAnswer {
  readonly unit?: string;
  readonly member?: string;
  /** For closing days: open dates on or after that day, which stay as they were counted. */
  readonly datesKept?: number;
  readonly warnings: readonly OrganisationWarning[];
}

export type Organised =
  | ({ readonly ok: true; readonly replayed: boolean } & OrganisationAnswer)
  | { readonly ok: false; readonly refusal: Refusal };

export interface UnitNow {
  readonly id: string;
  readonly sector: Sector;
  readonly parent: string | null;
  readonly external: boolean;
  readonly closed: boolean;
}

export interface MembershipNow {
  readonly member: string;
  readonly unit: string;
  readonly role: MemberRole;
  readonly awayFrom: CivilDate | null;
  readonly awayUntil: CivilDate | null;
  readonly standIn: string | null;
}

/** What still lies at a unit, or with a member of it. */
export interface Holdings {
  readonly work: number;
  readonly plans: number;
  readonly circles: number;
  readonly handovers: number;
  readonly escalations: number;
}

/** The organisation as it stands under the municipality's lock, with what the command needs to know of the work. */
export interface OrganisationNow {
  readonly municipality: string;
  readonly today: CivilDate;
  readonly units: ReadonlyMap<string, UnitNow>;
  readonly memberships: readonly MembershipNow[];
  readonly closingDays: readonly CivilDate[];
  readonly holdings: Holdings;
  /** The user whom a new member's login names already. */
  readonly known: { readonly id: string; readonly young: boolean } | null;
  readonly datesAhead: number;
}
