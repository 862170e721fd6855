import { addDays, addMonths, type CivilDate, compareDates, dateAtAge } from '#calendar';
import { fictiveCpr } from './fictive-cpr.js';
import { type DemoMunicipality, municipalities, roskilde } from './municipalities.js';
import { between, chance, idOf } from './random.js';
import { nameOf, phoneOf } from './staff.js';

/** How the work around a young person goes, so that every state of a plan is to be seen somewhere. */
export type Story =
  | 'steady'
  /** Now and then late; leaders are asked and answer. */
  | 'slow'
  /** Nobody has touched it for some time: it stands at one rung of the ladder. */
  | 'reminded'
  | 'overdue'
  | 'at-team-leader'
  | 'at-department-head'
  | 'at-director'
  | 'at-director-again'
  /** Just before 17½, placed, and the decision on youth support is missing. */
  | 'undecided'
  | 'offer-waiting'
  | 'offer-unanswered'
  | 'offer-declined'
  | 'offer-accepted'
  | 'closed';

export interface Young {
  /** Which of the municipality's, from 1. */
  readonly n: number;
  readonly planId: string;
  readonly municipality: DemoMunicipality;
  readonly name: string;
  readonly birthDate: CivilDate;
  readonly cpr: string;
  readonly phone: string;
  readonly mail: string;
  readonly address: string;
  readonly protectedAddress: boolean;
  readonly story: Story;
  /** The day the plan begins. */
  readonly startsOn: CivilDate;
  /** Lives at a placement while the plan begins; otherwise formerly placed. */
  readonly placed: boolean;
  /** Where, as the last part of the unit's id. */
  readonly placement: 'hjem' | 'pleje';
  /** Which of the municipality's coordinators leads, from 1. */
  readonly lead: number;
}

/** How far back the demo's history reaches. */
export const historyMonths = 18;

export const historyBegins = (today: CivilDate): CivilDate => addMonths(today, -historyMonths);

/** How many of Roskilde's 77 are how old today: 15 to 22. */
const cohort: readonly (readonly [years: number, count: number])[] = [
  [15, 12],
  [16, 12],
  [17, 13],
  [18, 11],
  [19, 9],
  [20, 8],
  [21, 7],
  [22, 5],
];

/** The n-th of an age has this story; the others are steady or slow. */
const told: Readonly<Record<number, readonly Story[]>> = {
  15: ['reminded', 'overdue', 'at-team-leader', 'offer-waiting'],
  16: ['at-team-leader', 'at-department-head', 'offer-declined', 'overdue'],
  17: ['undecided', 'offer-waiting', 'offer-unanswered', 'offer-accepted', 'at-director', 'at-department-head'],
  18: ['offer-accepted', 'at-team-leader', 'at-director-again', 'offer-declined'],
  19: ['at-director', 'closed'],
  20: ['closed'],
  22: ['closed', 'closed'],
};

/** Roskilde's 77 of Særtog. `today` fixes their ages; everything else about them is the same every day. */
export function roskildeCohort(today: CivilDate): readonly Young[] {
  const ages = cohort.flatMap(([years, count]) => Array.from({ length: count }, (_, index) => ({ years, index })));
  return ages.map(({ years, index }, at) => {
    const key = `young:${roskilde}:${at + 1}`;
    const story = told[years]?.[index] ?? (chance(`${key}:slow`) < 0.3 ? 'slow' : 'steady');
    const birthDate = story === 'undecided' ? nearlySeventeenAndAHalf(today) : bornFor(years, key, today);
    return youngOf(municipalityOf(roskilde), at + 1, birthDate, story, today);
  });
}

/** A handful in each of the other seven. */
export function elsewhere(today: CivilDate): readonly Young[] {
  return municipalities
    .filter(({ code }) => code !== roskilde)
    .flatMap((municipality, at) =>
      [0, 1].map((index) => {
        const key = `young:${municipality.code}:${index + 1}`;
        const story: Story = index === 0 ? 'steady' : at % 3 === 0 ? 'at-team-leader' : 'slow';
        return youngOf(municipality, index + 1, bornFor(16 + ((at + index * 2) % 5), key, today), story, today);
      }),
    );
}

function municipalityOf(code: string): DemoMunicipality {
  const found = municipalities.find((one) => one.code === code);
  if (!found) throw new Error(`the demo has no municipality ${code}`);
  return found;
}

/** Eight days before the day on which a decision on youth support must have been taken. */
const nearlySeventeenAndAHalf = (today: CivilDate): CivilDate => addMonths(addDays(today, 8), -(17 * 12 + 6));

const bornFor = (years: number, key: string, today: CivilDate): CivilDate =>
  addDays(addMonths(today, -years * 12), -between(`${key}:birth`, 20, 340));

function youngOf(municipality: DemoMunicipality, n: number, born: CivilDate, story: Story, today: CivilDate): Young {
  const key = `young:${municipality.code}:${n}`;
  const startsOn = startOf(born, key, today);
  const minorAtStart = dateAtAge(born, 18 * 12, '28-february') > startsOn;
  return {
    n,
    planId: idOf(`plan:${key}`),
    municipality,
    name: nameOf(200 + municipalities.indexOf(municipality) * 97 + n),
    birthDate: born,
    cpr: fictiveCpr(born, Number(municipality.code) * 100 + n),
    phone: phoneOf(key),
    mail: `ung.${n}@${municipality.slug}.example`,
    address: `Opdigtet Alle ${n}, ${municipality.name}`,
    protectedAddress: n % 19 === 0,
    story,
    startsOn,
    placed: story === 'undecided' || (minorAtStart && chance(`${key}:placed`) < 0.75),
    placement: municipality.code === roskilde && n % 3 === 0 ? 'pleje' : 'hjem',
    lead: n % 3 === 0 ? 3 : n % 3,
  };
}

/** The cohort joined in the first three months; whoever was too young, at 15; a few came later. */
function startOf(born: CivilDate, key: string, today: CivilDate): CivilDate {
  const begins = historyBegins(today);
  const joined = chance(`${key}:late`) < 0.15 ? between(`${key}:start`, 100, 420) : between(`${key}:start`, 1, 90);
  const wanted = addDays(begins, joined);
  const fifteen = addDays(dateAtAge(born, 15 * 12, '28-february'), between(`${key}:fifteen`, 1, 9));
  return compareDates(fifteen, wanted) > 0 ? fifteen : wanted;
}

/** Whose parent logs in: the youngest of Roskilde's. */
export const hasParent = ({ n, municipality }: Young): boolean => municipality.code === roskilde && n === 1;

/** The id by which the plan knows the parent. */
export const parentOf = ({ planId }: Young): string => idOf(`guardian:${planId}`);
