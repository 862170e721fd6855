import { civilDate, isCivilDate } from '#calendar';
import { insertPerson, insertPlanKey, isUniqueViolation, type MunicipalityKeys, type Statement } from '#persistence';
import { initialState } from '#plan-domain';
import { decideAndRecord, earlierAnswer, keysAtHand, neverOvertaken, refused, underLock } from './execute.js';
import type { JournalParts } from './parts.js';
import { lockClock, lockPlans, readStart, type StartRead } from './plan-lock.js';
import { contextOf } from './reading.js';
import type { Executed, ExecuteInput, PersonInput } from './types.js';

/**
 * StartPlan: the person, if new, and the plan in one transaction. That nobody has two running coordination plans in a
 * municipality is kept by an index, whoever starts the second one and when.
 */
export async function executeStart(parts: JournalParts, input: ExecuteInput): Promise<Executed> {
  const { command, person } = input;
  if (command.type !== 'StartPlan' || command.municipality !== input.municipality) throw new Error('Not a start');
  if (!person) return refused('unknown-person');
  if ('new' in person && !isCivilDate(person.new.birthDate)) return refused('birth-date-impossible');
  try {
    return await attempt(parts, input, command.planId, person);
  } catch (error) {
    const known = alreadyThere.find(([constraint]) => isUniqueViolation(error, constraint));
    if (!known) throw error;
    return (await answeredMeanwhile(parts, input, command.planId)) ?? refused(known[1]);
  }
}

const alreadyThere = [
  ['plan_one_running', 'plan-running-already'],
  ['plan_pkey', 'plan-already-started'],
  ['plan_key_current', 'plan-already-started'],
  ['person_cpr', 'person-known-already'],
] as const;

/** What stood in the way may have been this very command, sent twice at once. */
async function answeredMeanwhile(parts: JournalParts, input: ExecuteInput, planId: string): Promise<Executed | null> {
  const [row] = await parts.database.query<StartRead>(readStart(input.municipality, planId, input.commandId, null));
  return row ? earlierAnswer(row, input) : null;
}

async function attempt(
  parts: JournalParts,
  input: ExecuteInput,
  planId: string,
  person: PersonInput,
): Promise<Executed> {
  const existing = 'existing' in person ? person.existing : null;
  const read = readStart(input.municipality, planId, input.commandId, existing);
  const opening = [lockPlans, lockClock(input.municipality), read];
  const keysOf = await keysAtHand(parts, input.municipality);
  return parts.database.transaction(opening, async (tx, [, , rows]) => {
    const row = rows?.[0] as StartRead | undefined;
    if (!row) return refused('unknown-municipality');
    const answered = earlierAnswer(row, input);
    if (answered) return answered;
    if (row.plan_exists) return refused('plan-already-started');
    const keys = await keysOf();
    const whose = personOf(parts, keys, input.municipality, person, row);
    if (!whose) return refused('unknown-person');
    const key = keys.newPlanKey(planId);
    const context = await contextOf(parts, tx, row, whose.birthDate);
    const standing = {
      planId,
      personId: whose.id,
      before: null,
      row,
      context,
      state: initialState,
      first: [...whose.first, insertPlanKey(input.municipality, planId, key)],
      planKey: keys.planKey(planId, key),
    };
    return neverOvertaken(await decideAndRecord(parts, underLock(parts, tx), input, standing));
  });
}

interface Whose {
  readonly id: string;
  readonly birthDate: ReturnType<typeof civilDate>;
  readonly first: readonly Statement[];
}

function personOf(
  parts: JournalParts,
  keys: MunicipalityKeys,
  municipality: string,
  person: PersonInput,
  row: StartRead,
): Whose | null {
  if ('existing' in person) {
    return row.birth_date === null ? null : { id: person.existing, birthDate: row.birth_date, first: [] };
  }
  const id = parts.newId();
  const birthDate = civilDate(person.new.birthDate);
  return { id, birthDate, first: insertPerson(keys, id, municipality, { ...person.new, birthDate }) };
}
