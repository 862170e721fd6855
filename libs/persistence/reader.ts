import { leadersOf } from '#contracts';

/** For whom the database is read, as `libs/privacy` decided it. What is not given opens nothing. */
export interface Reader {
  readonly municipality: string;
  /** Units whose rows may be read: the actor's own, and for leaders every unit below. */
  readonly unitIds: readonly string[];
  /** Units for which the actor is a leader. */
  readonly ledUnitIds?: readonly string[];
  readonly memberId: string | null;
  /** The young person themselves. */
  readonly personId?: string | null;
  /** A guardian of the young person, as plans know them. */
  readonly guardianId?: string;
  /** Every coordination plan of the municipality. */
  readonly seesAll: boolean;
  /** May look up anybody of the municipality, to start a plan. */
  readonly findsPersons?: boolean;
  /** Works or leads at a unit of the municipality itself, not at a placement. */
  readonly inside?: boolean;
  /** The one plan that is read: whether it may be is then asked once, and not for each of its rows. It opens nothing. */
  readonly planId?: string;
}

/** What the policies read. */
export const settingNames = {
  municipality: 'samspor.municipality',
  ids: 'samspor.ids',
  member: 'samspor.member',
  person: 'samspor.person',
  everything: 'samspor.everything',
  finds: 'samspor.finds',
  inside: 'samspor.inside',
  plan: 'samspor.plan',
} as const;
export type SettingName = keyof typeof settingNames;

/** For everybody of a municipality: its clock, its units and who works there. */
export const ofMunicipality = (municipality: string): Reader => ({
  municipality,
  unitIds: [],
  memberId: null,
  seesAll: false,
});

const text = `select ${Object.values<string>(settingNames)
  .concat('plan_cache_mode')
  .map((name, index) => `set_config('${name}', $${index + 1}, true)`)
  .join(', ')}`;

const flag = (on: boolean | undefined): string => (on ? 'on' : '');

/**
 * Says for whom the transaction reads: until its end, whichever that is.
 * @param once its statements are planned once a connection, not for each set of values.
 */
export function readingAs(
  reader: Reader,
  once = false,
): { readonly name: string; readonly text: string; readonly values: string[] } {
  const { municipality, unitIds, ledUnitIds = [], memberId, personId, guardianId } = reader;
  const { seesAll, findsPersons, inside, planId } = reader;
  const ids = [...unitIds, memberId, guardianId, ...ledUnitIds.map(leadersOf)].filter(
    (id) => id !== null && id !== undefined,
  );
  const values: Readonly<Record<SettingName, string>> = {
    municipality,
    ids: arrayLiteral(ids),
    member: memberId ?? '',
    person: personId ?? '',
    everything: flag(seesAll),
    finds: flag(findsPersons),
    inside: flag(inside),
    plan: planId ?? '',
  };
  return {
    name: 'reading-as',
    text,
    values: [
      ...(Object.keys(settingNames) as SettingName[]).map((name) => values[name]),
      once ? 'force_generic_plan' : 'auto',
    ],
  };
}

/** An array as PostgreSQL writes one. */
const arrayLiteral = (ids: readonly string[]): string =>
  `{${ids.map((id) => `"${id.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
