import { auditColumns } from '#audit';
import { beginning, inserting, putting, type Row, type Target, updating } from './one-statement.js';

const ofPlan = { plan_id: 'uuid', municipality_id: 'text' } as const;
const ofPerson = { ...ofPlan, person_id: 'uuid' } as const;
const ofListed = { ...ofPerson, plan_kind: 'text' } as const;

const planChanging = {
  id: 'uuid',
  status: 'text',
  closed_on: 'date',
  version: 'integer',
  state: 'json',
  finished: 'json',
  state_schema: 'integer',
  lead_unit: 'text',
  lead_member: 'uuid',
  units: 'text[]',
  referred_units: 'text[]',
  referred_members: 'uuid[]',
  readers: 'text[]',
  templates: 'text[]',
  turns_18_on: 'date',
  undecided: 'boolean',
  due_on: 'date',
  limit_on: 'date',
  overdue_steps: 'integer',
  open_escalations: 'integer',
  changed_at: 'timestamptz',
} as const;

const agendaChanging = {
  agenda: 'jsonb',
  agenda_version: 'bigint',
  next_wake_at: 'timestamptz',
  wake_at: 'timestamptz',
  tell_first: 'boolean',
} as const;

export const newPlan: Target = beginning('new', 'plan', {
  ...planChanging,
  ...agendaChanging,
  engine_version: 'bigint',
  municipality_id: 'text',
  person_id: 'uuid',
  kind: 'text',
  started_on: 'date',
  start_unit: 'text',
});

/** What the decision was made on; everything that changes a plan raises one of the two. */
const seen = { seen_version: 'integer', seen_agenda_version: 'bigint' } as const;
const asSeen = ' and t.version = $seen_version and t.agenda_version = $seen_agenda_version';

/** Without a value it stays what it is: a reference that PostgreSQL copies. */
const overrides = { finished: 'coalesce($v, t.finished)' } as const;

/** The agenda did not change: it is not written again, and the update needs fewer indexes. */
export const changedPlan = {
  locked: updating('ps', 'plan', planChanging, { overrides }),
  asSeen: updating('psx', 'plan', { ...planChanging, ...seen }, { overrides, where: asSeen }),
};

/** What was pressing before and has not been told is so still. */
const pressing = { ...overrides, tell_first: 't.tell_first or $v' } as const;

export const changedPlanAndAgenda = {
  locked: updating('pa', 'plan', { ...planChanging, ...agendaChanging }, { overrides: pressing }),
  asSeen: updating(
    'pax',
    'plan',
    { ...planChanging, ...agendaChanging, ...seen },
    { overrides: pressing, where: asSeen },
  ),
};

/** The agenda is the answer to its workflow. */
export const toldPlanAndAgenda: Target = updating(
  'pt',
  'plan',
  { ...planChanging, ...agendaChanging, engine_version: 'bigint' },
  { overrides: { ...overrides, engine_version: 'greatest(t.engine_version, $v), told_at = now()' } },
);

export const events: Target = inserting('ev', 'plan_event', {
  ...ofPlan,
  version: 'integer',
  type: 'text',
  at: 'timestamptz',
  by: 'jsonb',
  data: 'jsonb',
  rung_key: 'text',
  command_id: 'uuid',
});

export const texts: Target = inserting('tx', 'plan_text', {
  id: 'uuid',
  plan_id: 'uuid',
  kind: 'text',
  cipher: 'bytea',
  key_id: 'text',
});

export const commands: Target = inserting('cm', 'command', {
  municipality_id: 'text',
  command_id: 'uuid',
  type: 'text',
  actor: 'jsonb',
  body_hash: 'text',
  plan_id: 'uuid',
  answer: 'jsonb',
});

export const consequences: Target = inserting('cq', 'consequence', {
  ...ofPlan,
  id: 'uuid',
  version: 'integer',
  kind: 'text',
  urgency: 'text',
  reason: 'text',
  subject: 'text',
  members: 'uuid[]',
  at: 'timestamptz',
  done_at: 'timestamptz',
  waits_until: 'timestamptz',
  undone_with: 'text',
});

/**
 * Rows found by a list of keys. A single key is compared plainly: an array's plan depends on its length, so PostgreSQL
 * would plan the whole statement anew each time instead of keeping one plan a connection.
 */
const among = (name: string, keys: readonly unknown[], column: string, type: string) =>
  keys.length === 1
    ? { name: `${name}1`, value: keys[0], is: (at: number) => `${column} = $${at}::${type}` }
    : { name, value: keys, is: (at: number) => `${column} = any($${at}::${type}[])` };

/** What was not told yet and is not to be told any more. */
export const withdrawnConsequences: Target = (rows) => {
  const ids = rows.map((row) => (row as Row).id);
  const { name, value, is } = among('cw', ids, 'c.id', 'uuid');
  return {
    name,
    values: [value],
    sql: (at) =>
      `update consequence c set done_at = clock_timestamp(), withdrawn = true
         from w0 where ${is(at)} and c.done_at is null`,
  };
};

export const notifications: Target = inserting('nt', 'notification', {
  ...ofPlan,
  id: 'uuid',
  consequence_id: 'uuid',
  member_id: 'uuid',
  urgency: 'text',
  reason: 'text',
  subject: 'text',
  at: 'timestamptz',
});

export const workItems: Target = putting('wi', 'work_item', ['plan_id', 'item_id'], {
  ...ofListed,
  item_id: 'text',
  kind: 'text',
  unit_id: 'text',
  assignee_id: 'uuid',
  in_inbox: 'boolean',
  sort_on: 'date',
  status: 'text',
  section: 'text',
  section_version: 'integer',
  code: 'text',
  occurrence: 'integer',
  step_kind: 'text',
  role: 'text',
  for_young: 'boolean',
  title_text: 'uuid',
  handover_id: 'text',
  opens_on: 'date',
  ready_on: 'date',
  due_on: 'date',
  due_at: 'timestamptz',
  due_kind: 'text',
  limit_on: 'date',
  overdue: 'boolean',
  exceeded: 'boolean',
  scheduled_at: 'timestamptz',
});

/** All of one plan. */
export const droppedWorkItems: Target = (rows) => {
  const ids = rows.map((row) => (row as Row).item_id);
  const { name, value, is } = among('wx', ids, 'item_id', 'text');
  return {
    name,
    values: [(rows[0] as Row).plan_id, value],
    sql: (at) => `delete from work_item using w0 where plan_id = $${at}::uuid and ${is(at + 1)}`,
  };
};

export const handovers: Target = putting('ho', 'handover', ['plan_id', 'id'], {
  ...ofListed,
  id: 'text',
  subject_kind: 'text',
  subject_id: 'text',
  from_unit: 'text',
  from_member: 'uuid',
  to_unit: 'text',
  to_member: 'uuid',
  status: 'text',
  offered_on: 'date',
  answer_by: 'date',
  accepted_on: 'date',
  first_meeting_by: 'date',
  ended_at: 'timestamptz',
  brief_text: 'uuid',
  reason_text: 'uuid',
});

export const escalations: Target = putting(
  'es',
  'escalation',
  ['plan_id', 'id'],
  {
    ...ofListed,
    id: 'text',
    subject_kind: 'text',
    subject_id: 'text',
    section: 'text',
    section_version: 'integer',
    code: 'text',
    title_text: 'uuid',
    round: 'integer',
    level: 'text',
    holder_unit: 'text',
    holder_member: 'uuid',
    owner_unit: 'text',
    owner_member: 'uuid',
    owner_role: 'text',
    raised_on: 'date',
    raised_at: 'timestamptz',
    answer_by: 'date',
    acknowledged_by: 'uuid',
    look_again_on: 'date',
    status: 'text',
    answer: 'text',
    closed_because: 'text',
    closed_at: 'timestamptz',
  },
  { raised_at: 'escalation.raised_at', answer: 'coalesce(excluded.answer, escalation.answer)' },
);

export const consents: Target = putting('co', 'consent', ['plan_id', 'consent_id'], {
  ...ofPerson,
  consent_id: 'text',
  unit_id: 'text',
  given_by: 'text',
  categories: 'text[]',
  purpose: 'text',
  status: 'text',
  asked_on: 'date',
  given_on: 'date',
  until: 'date',
  how: 'text',
  renews: 'text',
  ended_on: 'date',
  ended_because: 'text',
});

const review = { reviewed_at: 'timestamptz', reviewed_by: 'uuid', verdict: 'text' } as const;

export const openings: Target = putting('op', 'opening', ['plan_id', 'id'], {
  ...ofPerson,
  id: 'uuid',
  unit_id: 'text',
  member_id: 'uuid',
  opened_at: 'timestamptz',
  until: 'timestamptz',
  ...review,
});

export const reviews: Target = updating(
  'or',
  'opening',
  { id: 'uuid', ...review },
  { where: ' and exists (select from w0)' },
);

export const audit: Target = inserting('au', 'audit', auditColumns);

export const birthDates: Target = updating(
  'bd',
  'person',
  { id: 'uuid', birth_date: 'date' },
  { where: ' and exists (select from w0)' },
);
