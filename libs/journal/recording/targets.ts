import { inserting, putting, type Target, updating } from './one-statement.js';

const ofPlan = { plan_id: 'uuid', municipality_id: 'text' } as const;
const ofPerson = { ...ofPlan, person_id: 'uuid' } as const;
const ofListed = { ...ofPerson, plan_kind: 'text' } as const;

const planChanging = {
  id: 'uuid',
  status: 'text',
  closed_on: 'date',
  version: 'integer',
  state: 'jsonb',
  state_schema: 'integer',
  lead_unit: 'text',
  lead_member: 'uuid',
  units: 'text[]',
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
  engine_version: 'bigint',
  next_wake_at: 'timestamptz',
  wake_at: 'timestamptz',
} as const;

export const newPlan: Target = inserting('new', 'plan', {
  ...planChanging,
  ...agendaChanging,
  municipality_id: 'text',
  person_id: 'uuid',
  kind: 'text',
  started_on: 'date',
  start_unit: 'text',
});

/** The agenda did not change: it is not written again, and the update needs no index. */
export const changedPlan: Target = updating('ps', 'plan', planChanging);

/** `engine_version` null: nobody was told. */
export const changedPlanAndAgenda: Target = updating(
  'pa',
  'plan',
  { ...planChanging, ...agendaChanging },
  {
    engine_version: 'greatest(t.engine_version, r.engine_version)',
    told_at: 'case when r.engine_version is null then t.told_at else now() end',
  },
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

/** The plans are named apart from the join: a set of unknown size would otherwise be met by reading the whole table. */
export const droppedWorkItems: Target = {
  name: 'wx',
  sql: `delete from work_item w using jsonb_to_recordset($n) r(plan_id uuid, item_id text)
         where w.plan_id = any(array(select (x->>'plan_id')::uuid from jsonb_array_elements($n) x))
           and w.plan_id = r.plan_id and w.item_id = r.item_id`,
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

export const consents: Target = putting('co', 'consent', ['plan_id', 'unit_id', 'role'], {
  ...ofPerson,
  unit_id: 'text',
  role: 'text',
  given_by: 'text',
  given_on: 'date',
});

export const birthDates: Target = {
  name: 'bd',
  sql: `update person t set birth_date = r.birth_date from jsonb_to_recordset($n) r(id uuid, birth_date date)
         where t.id = r.id`,
};
