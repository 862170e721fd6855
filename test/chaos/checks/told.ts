import { createHash } from 'node:crypto';
import type { Instant } from '#calendar';
import type { Queryable } from '#persistence';
import { consequencesOf, fold, initialState, type PlanState } from '#plan-domain';
import { type Finding, finding } from './finding.js';
import type { PlanRecord, Recorded } from './plan-record.js';

const tellings = 'no reminder or escalation missing or doubled';
const mails = 'no mail missing or doubled';

interface Telling {
  readonly kind: string;
  readonly urgency: string;
  readonly reason: string;
  readonly subject: string;
  readonly members: readonly string[];
}

const nameOf = ({ kind, urgency, reason, subject, members }: Telling): string =>
  [kind, urgency, reason, subject, ...[...members].sort()].join(' ');

/** What the events of each transaction must have led to, against the rows that say whom to tell. */
export function checkConsequences({ id, events, consequences, context }: PlanRecord): readonly Finding[] {
  const findings: Finding[] = [];
  let state: PlanState = initialState;
  let explained = 0;
  for (const group of transactionsOf(events)) {
    const happened = group.map(({ event }) => event);
    state = fold(happened, state);
    const last = group.at(-1);
    const now = last?.event.at ?? context.now;
    const expected = consequencesOf(happened, state, { ...context, now })
      .map(nameOf)
      .sort();
    const stored = consequences.filter(({ version }) => version === last?.version);
    explained += stored.length;
    const actual = stored.map(nameOf).sort();
    if (JSON.stringify(expected) !== JSON.stringify(actual))
      findings.push(finding(tellings, `plan ${id} version ${last?.version}: ${differing(expected, actual)}`));
  }
  if (explained !== consequences.length)
    findings.push(finding(tellings, `plan ${id} has consequences that no event led to`));
  return findings;
}

const differing = (expected: readonly string[], actual: readonly string[]): string =>
  `${expected.length} to tell, ${actual.length} stored; missing ${expected.filter((one) => !actual.includes(one)).length}`;

function transactionsOf(events: readonly Recorded[]): readonly (readonly Recorded[])[] {
  const groups: Recorded[][] = [];
  for (const recorded of events) {
    const current = groups.at(-1);
    const same = current?.[0]?.recordedAt === recorded.recordedAt && current[0].commandId === recorded.commandId;
    if (current && same) current.push(recorded);
    else groups.push([recorded]);
  }
  return groups;
}

/** Each member of each consequence was told once, and nobody else. */
export async function checkNotifications(database: Queryable): Promise<readonly Finding[]> {
  const [row] = await database.query<Record<'missing' | 'doubled' | 'strange' | 'undone', number>>({
    text: `with should as (select distinct id, unnest(members) as member from consequence
          where not withdrawn and (waits_until is null or waits_until <= now())),
        told as (select consequence_id as id, member_id as member, count(*) as times from notification group by 1, 2)
      select (select count(*) from should s where not exists (
                select from told t where t.id = s.id and t.member = s.member))::int as missing,
        (select count(*) from told where times > 1)::int as doubled,
        (select count(*) from told t where not exists (
                select from should s where t.id = s.id and t.member = s.member))::int as strange,
        (select count(*) from consequence where done_at is null
           and (waits_until is null or waits_until <= now()))::int as undone`,
  });
  return Object.entries(row ?? {})
    .filter(([, count]) => count > 0)
    .map(([what, count]) => finding(tellings, `${count} notifications ${what}`));
}

interface MailRow {
  readonly member: string;
  readonly key: string;
  readonly status: 'pending' | 'sending' | 'sent' | 'unknown';
}

export interface MailCheck {
  readonly findings: readonly Finding[];
  readonly sent: number;
  /** Handed over by a worker that was killed before it heard the answer: each of these came once or not at all. */
  readonly perhaps: number;
}

export interface MailEvidence {
  /** Message-ID to how often the mail server took it. */
  readonly taken: ReadonlyMap<string, number>;
  readonly publicUrl: string;
  /** The last morning of the municipality: whatever happened before it has been mailed. */
  readonly morning: Instant;
  /** How often something that sends mails, or writes down that it did, was struck. */
  readonly blows: number;
}

/** What the mail server took, against the rows. */
export async function checkMails(database: Queryable, evidence: MailEvidence): Promise<MailCheck> {
  const { taken, publicUrl, morning } = evidence;
  const rows = await database.query<MailRow>({
    text: 'select member_id as member, dedupe_key as key, status from mail',
  });
  const byId = new Map(rows.map((row) => [messageIdOf(row, publicUrl), row]));
  const findings = [
    ...[...taken].filter(([, times]) => times > 1).map(([id, times]) => finding(mails, `${id} came ${times} times`)),
    ...[...taken.keys()]
      .filter((id) => !byId.has(id))
      .map((id) => finding(mails, `${id} came and is not written down`)),
    ...[...byId].flatMap(([id, row]) => ofOneMail(id, row, taken.get(id) ?? 0)),
    ...(await unmailed(database, morning)),
    ...(await mailedBefore(database)),
  ];
  const count = (...among: MailRow['status'][]): number => rows.filter(({ status }) => among.includes(status)).length;
  const perhaps = count('sending', 'unknown');
  return { findings: [...findings, ...tooManyPerhaps(perhaps, evidence)], sent: count('sent'), perhaps };
}

/** Each blow can hide the outcome of the mail that is just being handed over; without one every outcome is known. */
function tooManyPerhaps(perhaps: number, { blows }: MailEvidence): readonly Finding[] {
  return perhaps <= blows ? [] : [finding(mails, `${perhaps} mails perhaps came, after ${blows} blows`)];
}

/** Who was told after the mail had gone was not told by it. */
async function mailedBefore(database: Queryable): Promise<readonly Finding[]> {
  const [row] = await database.query<{ count: number }>({
    text: `select count(*)::int as count from notification n join mail m on m.id = n.mail_id
      where m.sent_at < n.recorded_at`,
  });
  return row && row.count > 0 ? [finding(mails, `${row.count} notifications are in a mail that had gone before`)] : [];
}

function ofOneMail(id: string, { status, key }: MailRow, times: number): readonly Finding[] {
  if (status === 'sent' && times === 0) return [finding(mails, `${id} (${key}) counts as sent and never came`)];
  if (status === 'pending') return [finding(mails, `${id} (${key}) was not sent`)];
  return [];
}

/** Whatever was to be told at once, or with the last morning's mail, is in a mail. */
async function unmailed(database: Queryable, morning: Instant): Promise<readonly Finding[]> {
  const [row] = await database.query<{ count: number }>(unmailedBy(morning));
  return row && row.count > 0 ? [finding(mails, `${row.count} notifications are in no mail`)] : [];
}

/** How many notifications that the mail of this morning should hold are in none. */
export const unmailedBy = (morning: Instant) => ({
  text: `select count(*)::int as count from notification
    where mail_id is null and read_at is null and (urgency = 'now' or at <= $1)`,
  values: [morning],
});

/** As the worker makes it: the same for every attempt at one mail. */
function messageIdOf({ member, key }: MailRow, publicUrl: string): string {
  const digest = createHash('sha256').update(`${member}|${key}`).digest('hex').slice(0, 32);
  return `<${digest}@${new URL(publicUrl).hostname}>`;
}
