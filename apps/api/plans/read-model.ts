import type { PersonRow, PlanRecord } from '#persistence';
import { type Context, predecessorsOf, type StepState, sentenceFor, workingDaysUntil } from '#plan-domain';
import type { PersonRecord, PlanReadModel } from '#privacy';
import type { Names } from '../shared/directory.js';

const personOf = (row: PersonRow, cpr: string | null): PersonRecord => ({
  id: row.id,
  name: row.name,
  birthDate: row.birthDate,
  protectedAddress: row.protectedAddress,
  ...(cpr === null ? {} : { cpr }),
  ...(row.phone === null ? {} : { phone: row.phone }),
  ...(row.mail === null ? {} : { mail: row.mail }),
  ...(row.address === null ? {} : { address: row.address }),
});

/** Everything that a view of the plan could show, in one value for libs/privacy to choose from. */
export const readModelOf = (
  record: PlanRecord,
  names: Names,
  context: Context,
  cpr: string | null,
  coming?: readonly StepState[],
): PlanReadModel => ({
  state: record.state,
  version: record.version,
  person: personOf(record.person, cpr),
  events: record.events,
  units: names.units,
  members: names.members,
  texts: record.texts,
  templates: context.templates,
  explain: (step, deadline) => sentenceFor(deadline, step, record.state, context),
  now: context.now,
  predecessors: (step) => predecessorsOf(step, record.state, context),
  workingDaysUntil: (day) => workingDaysUntil(day, context),
  ...(coming ? { coming } : {}),
});
