import type { Queryable } from '#persistence';
import type { Answered, RecordLine } from '../outside-record.js';
import { type Finding, finding } from './finding.js';

interface Carried {
  readonly id: string;
  readonly type: string;
  readonly answer: { readonly planId?: string; readonly version?: number };
  /** How many events it led to, and the version of the last; time that passed before it counts in. */
  readonly events: number;
  readonly first: number | null;
  readonly last: number | null;
}

const carriedQuery = {
  text: `select c.command_id as id, c.type, c.answer, count(e.version)::int as events, min(e.version) as first,
      max(e.version) as last
    from command c left join plan_event e on e.command_id = c.command_id and e.plan_id = c.plan_id
    group by c.municipality_id, c.command_id, c.type, c.answer`,
};

const strayQuery = {
  text: `select distinct e.plan_id as plan, e.command_id as command from plan_event e where e.command_id is not null
    and not exists (select from command c where c.command_id = e.command_id and c.plan_id = e.plan_id)`,
};

const about = 'every answered command once';

/** Holds what the load generator was told against what the database has: nothing lost, nothing doubled, nothing else. */
export async function checkAnswers(
  database: Queryable,
  record: readonly RecordLine[],
): Promise<{ readonly findings: readonly Finding[]; readonly done: number; readonly refused: number }> {
  const carried = new Map((await database.query<Carried>(carriedQuery)).map((row) => [row.id, row]));
  const answers = Map.groupBy(
    record.filter((line): line is Answered => line.what === 'answered'),
    ({ key }) => key,
  );
  const sent = new Set(record.filter(({ what }) => what === 'sent').map(({ key }) => key));
  const strays = await database.query<{ plan: string; command: string }>(strayQuery);
  const findings = [
    ...strays.map(({ plan, command }) => finding(about, `plan ${plan} has events of ${command}, which is not its own`)),
    ...[...sent].filter((key) => !answers.has(key)).map((key) => finding(about, `${key} was never answered`)),
    ...[...answers].flatMap(([key, all]) => ofOneKey(key, all, carried.get(key))),
    ...[...carried.keys()].filter((id) => !sent.has(id)).map((id) => finding(about, `${id} was never sent`)),
  ];
  const done = [...answers.values()].filter((all) => all.some(isDone)).length;
  return { findings, done, refused: answers.size - done };
}

const isDone = ({ status }: Answered): boolean => status < 300;

function ofOneKey(key: string, answers: readonly Answered[], carried: Carried | undefined): readonly Finding[] {
  const type = answers[0]?.type ?? '';
  const done = answers.filter(isDone);
  if (done.length === 0) return carried ? [finding(about, `${type} ${key} was refused and is carried out`)] : [];
  if (!carried) return [finding(about, `${type} ${key} was answered and is lost`)];
  const no = answers.slice(answers.indexOf(done[0] as Answered)).find((answer) => !isDone(answer));
  if (no) return [finding(about, `${type} ${key} was carried out, and then refused: ${no.status} ${no.code ?? ''}`)];
  const told = new Set(done.map(({ planId, version }) => `${planId} ${version}`));
  if (told.size > 1) return [finding(about, `${type} ${key} was answered in different ways: ${[...told].join(', ')}`)];
  return type === 'WindClock' ? [] : eventsOf(key, done[0], carried);
}

function eventsOf(key: string, told: Answered | undefined, carried: Carried): readonly Finding[] {
  const { answer, events, first, last, type } = carried;
  const whole = events > 0 && first !== null && last === first + events - 1 && last === answer.version;
  const same = told?.planId === answer.planId && told?.version === answer.version;
  return [
    ...(whole
      ? []
      : [finding(about, `${type} ${key} has ${events} events, ${first} to ${last}, for ${answer.version}`)]),
    ...(same ? [] : [finding(about, `${type} ${key} was told version ${told?.version}, stored is ${answer.version}`)]),
  ];
}
