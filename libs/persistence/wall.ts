import { leadersOf } from '#contracts';
import { settingNames as its, type SettingName } from './reader.js';

/** The role in whose name people are answered: it sees what the actor may see, and nothing where nobody is named. */
export const peopleRole = 'samspor_app';

/** The role of the journal, the relay, the worker and the logins: what decides and carries on, for nobody in particular. */
export const systemRole = 'samspor_system';

/** What the wall does about one table. Conditions are SQL on the table's own columns. */
export interface TableWall {
  /** Whose data a row holds; `null`: nothing personal. */
  readonly holds: string | null;
  /** The rows that the named actor may read; `null`: none, the table is the system's alone. */
  readonly shows: string | null;
  /** The rows that may be added in the actor's name; absent: none. */
  readonly takes?: string;
}

/**
 * A setting of the transaction. In a sub-select of its own it is read once a query and not once a row; one that was
 * never set is null and one that was set earlier on the connection is empty: both open nothing.
 */
const setting = (name: SettingName, type: string): string =>
  `(select nullif(current_setting('${its[name]}', true), '')::${type})`;

const here = `municipality_id = ${setting('municipality', 'text')}`;
/** The actor's units, and the actor where it is a member or a guardian. The cast says that it is one array, and no sub-select of rows. */
const theirs = `${setting('ids', 'text[]')}::text[]`;
const member = setting('member', 'uuid');
const person = setting('person', 'uuid');
const all = setting('everything', 'boolean');
const inside = setting('inside', 'boolean');

/**
 * What few rows are asked, and last: functions, so that a query carries neither their conditions nor those of the tables
 * behind them. Written out in the policies they had a page of the inbox begin with 120 sub-plans, and their cost, which
 * hardly anybody pays, misled the planner about everything else. They run as whoever asks, behind the wall themselves;
 * tables are named with their schema, so that no temporary table of the same name can stand in for one.
 */
export const wallFunctions = {
  samspor_offered_step: {
    takes: 'plan uuid, item text',
    says: `select exists (select from public.handover h where h.plan_id = $1 and h.subject_kind = 'step'
      and h.subject_id = $2 and h.status = 'offered')`,
  },
  samspor_escalated_person: {
    takes: 'person uuid',
    says: 'select exists (select from public.escalation e where e.person_id = $1)',
  },
} as const satisfies Readonly<Record<string, WallFunction>>;

export interface WallFunction {
  readonly takes: string;
  /** One statement that answers with one boolean. */
  readonly says: string;
}

const asks = (name: keyof typeof wallFunctions, ...columns: readonly string[]): string =>
  `${name}(${columns.join(', ')})`;

/** Under the wall of `plan` itself, by its key. */
const ofTheirPlan = (column = 'plan_id'): string => `exists (select from plan p where p.id = ${column})`;

/** The plan that is said to be read, if it may be: asked once a query, where the rows of a plan are many. */
const thisPlan = (more = 'true'): string =>
  `plan_id = (select p.id from plan p where p.id = ${setting('plan', 'uuid')} and ${more})`;

/** The same, but for auditors, who are shown every plan's dates and nobody's words. */
const withWords = `(p.readers && ${theirs} or p.kind = 'coordination' and p.person_id = ${person})`;
const ofPlanWithWords = `exists (select from plan p where p.id = plan_id and ${withWords})`;

/** An entry of the audit that names the actor as who has acted. */
const inOwnName = [
  `actor_kind = 'member' and member_id = ${member}`,
  `actor_kind = 'young-person' and person_id = ${person}`,
  `actor_kind = 'guardian' and data->>'guardian' = any(${theirs})`,
].join(' or ');

const any = (...ways: readonly string[]): string => `${here} and (${ways.join(' or ')})`;
const everything = (kind = 'plan_kind'): string => `${all} and ${kind} = 'coordination'`;

/**
 * Every table and who may see which of its rows, in one place. It stands behind the rules of `libs/privacy`, which say
 * what of a row is shown: whoever forgets to ask them, or forgets a `where`, still gets no row that is not the actor's.
 * Conditions stand on columns of the row, in the order of what they cost, so that lists go on walking their indexes.
 */
export const wall: Readonly<Record<string, TableWall>> = {
  // The organisation: every member of a municipality may know its units and who works there.
  municipality: { holds: null, shows: `code = ${setting('municipality', 'text')}` },
  unit: { holds: null, shows: here },
  unit_name: { holds: null, shows: here },
  membership: { holds: 'staff', shows: here },
  app_user: {
    holds: 'staff, young people and guardians who log in',
    shows: `exists (select from membership m where m.member_id = app_user.id) or person_id = ${person}`,
  },
  template_version: {
    holds: null,
    shows: `municipality_id is null or ${here}`,
  },
  // The young person. Whoever may start a plan may look anybody of the municipality up.
  person: {
    holds: 'the young person',
    shows: any(
      setting('finds', 'boolean'),
      `id = ${person}`,
      'exists (select from plan p where p.person_id = person.id)',
      asks('samspor_escalated_person', 'id'),
    ),
  },
  plan: {
    holds: 'the young person',
    shows: any(`readers && ${theirs}`, `kind = 'coordination' and (${all} or person_id = ${person})`),
  },
  plan_event: { holds: 'the young person', shows: any(thisPlan(), ofTheirPlan()) },
  // Words, and the keys that open them: not for those who are shown dates alone.
  plan_text: { holds: 'the young person', shows: `${thisPlan(withWords)} or ${ofPlanWithWords}` },
  // Lists: the rights are columns on the row. A step that is offered to somebody is shown with the offer.
  work_item: {
    holds: 'the young person',
    shows: any(
      `unit_id = any(${theirs})`,
      `assignee_id = ${member}`,
      everything(),
      asks('samspor_offered_step', 'plan_id', 'item_id'),
    ),
  },
  handover: {
    holds: 'the young person',
    shows: any(
      `from_unit = any(${theirs})`,
      `from_member = ${member}`,
      `status not in ('declined', 'withdrawn', 'expired') and (to_unit = any(${theirs}) or to_member = ${member})`,
      everything(),
    ),
  },
  // Whoever answers one sees the whole climb. A review is the leaders' to know, not the whole unit's.
  escalation: {
    holds: 'the young person',
    shows: any(
      `(subject_kind <> 'opening' or '${leadersOf('')}' || owner_unit = any(${theirs}))
         and (owner_unit = any(${theirs}) or holder_unit = any(${theirs}))`,
      `owner_member = ${member}`,
      everything(),
      `${inside} and ${ofTheirPlan()}`,
    ),
  },
  notification: { holds: 'the young person', shows: `${here} and member_id = ${member}` },
  check_report: { holds: null, shows: here },
  check_finding: { holds: 'the young person', shows: any(ofTheirPlan()) },
  // How sealed values are opened and names are found, beside what they belong to.
  plan_key: { holds: null, shows: `${here} and ${ofPlanWithWords}` },
  person_word: {
    holds: 'the young person',
    shows: any('exists (select from person p where p.id = person_word.person_id)'),
  },
  // The young person may ask who has looked. Looks are recorded by the system alone.
  access_log: { holds: 'the young person and staff', shows: `${here} and person_id = ${person}` },
  audit: { holds: 'the young person and staff', shows: null, takes: `${here} and (${inOwnName})` },
  // The system's alone. Consents are shown out of the plan's state.
  consent: { holds: 'the young person', shows: null },
  command: { holds: 'the young person and staff', shows: null },
  consequence: { holds: 'the young person', shows: null },
  opening: { holds: 'the young person and staff', shows: null },
  mail: { holds: 'staff', shows: null },
  // To whom a plan is open from inside. Members invited as such are listed for administrators, who read nothing here.
  invitation: {
    holds: 'whoever was invited',
    shows: any(`plan_id is not null and ${inside} and ${ofTheirPlan()}`),
  },
  mail_login: { holds: 'whoever logs in by mail', shows: null },
  login_code: { holds: 'whoever logs in by mail', shows: null },
  sign_in_try: { holds: 'whoever tries to log in', shows: null },
  session: { holds: 'everybody who logs in', shows: null },
  import_row: { holds: 'the young person', shows: null },
  municipality_key: { holds: null, shows: null },
  engine: { holds: null, shows: null },
};
