import { isWorker, type PrivacyActor, type PrivacyMembership } from './actor.js';
import { canInMunicipality } from './can.js';

/**
 * What a list query may reach: columns to filter by, never a join. Rows of a concern carry its start unit only, so the
 * same filter serves both kinds of plan.
 */
export interface Scope {
  readonly municipality: string;
  /** Units whose rows may be listed: the member's own, and for leaders every unit below. */
  readonly unitIds: readonly string[];
  /** Units in which the member works or leads; their rows may be shown in full. */
  readonly ownUnitIds: readonly string[];
  /** Units for which the member is a leader: the risk list and the escalations of these. */
  readonly ledUnitIds: readonly string[];
  readonly memberId: string | null;
  readonly personId: string | null;
  /** By whom the one plan may be opened in which they have part. */
  readonly guardianId?: string;
  /** Of whom. */
  readonly guardianOf?: string;
  /** Auditors: every plan of kind `coordination` of the municipality, dates only. */
  readonly seesAll: boolean;
  /** Every membership is at an external unit: only the steps of that unit, never a whole plan. */
  readonly external: boolean;
  /** Some membership is at a unit of the municipality itself. */
  readonly inside: boolean;
  /** May look up anybody of the municipality. */
  readonly findsPersons: boolean;
}

/** The actor's scope for lists. An actor without memberships reaches nothing. */
export function scopeOf(actor: PrivacyActor): Scope {
  if (actor.kind === 'young-person') return { ...nothing(actor.municipality), personId: actor.person };
  // A guardian has the one plan that they were admitted to: being a parent opens none.
  if (actor.kind === 'guardian') {
    return { ...nothing(actor.municipality), guardianId: actor.guardian, guardianOf: actor.person };
  }
  const content = actor.memberships.filter(({ role }) => role !== 'administrator' && role !== 'auditor');
  const led = content.filter(({ role, external }) => !isWorker(role) && !external);
  return {
    municipality: actor.municipality,
    unitIds: unique(content.flatMap(reachOf)),
    ownUnitIds: unique(content.map(({ unit }) => unit)),
    ledUnitIds: unique(led.flatMap(reachOf)),
    memberId: actor.member,
    personId: null,
    seesAll: actor.memberships.some(({ role }) => role === 'auditor'),
    external: content.length > 0 && content.every(({ external }) => external),
    inside: content.some(({ external }) => !external),
    findsPersons: canInMunicipality(actor, 'search-persons', actor).allowed,
  };
}

const nothing = (municipality: string): Scope => ({
  municipality,
  unitIds: [],
  ownUnitIds: [],
  ledUnitIds: [],
  memberId: null,
  personId: null,
  seesAll: false,
  external: false,
  inside: false,
  findsPersons: false,
});

/** Leaders of an external unit lead nobody in the municipality. */
const reachOf = ({ external, unit, reach }: PrivacyMembership): readonly string[] => (external ? [unit] : reach);

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
