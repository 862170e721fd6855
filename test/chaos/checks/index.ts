import type { ChaosWorld } from '../chaos-world.js';
import type { RecordLine } from '../outside-record.js';
import { checkAnswers } from './answered.js';
import { checkEngine } from './engine.js';
import type { Finding } from './finding.js';
import { checkLife } from './life.js';
import { checkLists } from './lists.js';
import { type PlanRecord, planRecord } from './plan-record.js';
import { checkConsequences, checkMails, checkNotifications, type MailEvidence } from './told.js';
import { checkWindings } from './windings.js';

export type { Finding } from './finding.js';
export { unmailedBy } from './told.js';

export interface CheckFigures {
  readonly plans: number;
  readonly events: number;
  /** Deadlines, reminders and escalations that fell, each once. */
  readonly rungs: number;
  readonly consequences: number;
  readonly answered: number;
  readonly refused: number;
  readonly mails: number;
  readonly perhapsMailed: number;
}

export interface Checked {
  readonly findings: readonly Finding[];
  readonly figures: CheckFigures;
}

export interface Evidence extends MailEvidence {
  readonly record: readonly RecordLine[];
}

/** Everything that must hold once the system is at rest. */
export async function checkAll(chaos: ChaosWorld, evidence: Evidence): Promise<Checked> {
  const { database } = chaos;
  const answers = await checkAnswers(database, evidence.record);
  const ids = (await database.query<{ id: string }>({ text: 'select id from plan order by id' })).map(({ id }) => id);
  const lives: Awaited<ReturnType<typeof livesOf>>[] = [];
  // One after the other: a life told again keeps a processor busy, and connections are few.
  for (const id of ids) lives.push(await livesOf(chaos, id));
  const mails = await checkMails(database, evidence);
  const findings = [
    ...answers.findings,
    ...(await checkWindings(database, evidence.record)),
    ...lives.flatMap(({ findings }) => findings),
    ...(await checkNotifications(database)),
    ...mails.findings,
    ...(await checkLists(database, chaos.world.municipality)),
    ...(await checkEngine(chaos, ids)),
  ];
  const sum = (of: (life: (typeof lives)[number]) => number): number =>
    lives.reduce((total, life) => total + of(life), 0);
  const figures = {
    plans: ids.length,
    events: sum(({ events }) => events),
    rungs: sum(({ rungs }) => rungs),
    consequences: sum(({ consequences }) => consequences),
    answered: answers.done,
    refused: answers.refused,
    mails: mails.sent,
    perhapsMailed: mails.perhaps,
  };
  return { findings, figures };
}

async function livesOf(chaos: ChaosWorld, planId: string) {
  const plan: PlanRecord = await planRecord(chaos, planId);
  return {
    findings: [...checkLife(plan), ...checkConsequences(plan)],
    events: plan.events.length,
    rungs: plan.events.filter(({ rungKey }) => rungKey !== null).length,
    consequences: plan.consequences.length,
  };
}
