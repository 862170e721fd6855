import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { type Activities, createActivities } from '#activities';
import { type Agenda, planWorkflow } from '#contracts';
import { createJournal, type Journal, type WindBy } from '#journal';
import type { Mailer } from '#mail';
import { createPlanKeys, type KeyVault } from '#persistence';
import { catalogue } from '#plan-templates';
import { type TestDatabase, withDatabase } from '../../support/database.js';
import { vaultOf } from '../../support/keys.js';
import { type SmallWorld, smallWorld, startedPlan } from '../../support/small-world.js';
import { Engine, type RunningWorker } from './engine.js';
import { eventually } from './eventually.js';
import { historyKeys, historyKeysFile } from './history-keys.js';
import { type RunningRelay, startRelay } from './relay.js';

interface PlanRow {
  readonly agenda: Agenda;
  readonly agenda_version: number;
  readonly engine_version: number;
  readonly late: boolean;
  readonly open: number;
}

export interface EventRow {
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly rung_key: string | null;
}

const mailer: Mailer = { isThere: async () => true, send: async () => ({ kind: 'sent' }), close: () => undefined };

/** A training municipality in a database of its own, the real journal, and an engine with a namespace of its own. */
export class RealWorld {
  readonly #relays = new Set<RunningRelay>();

  private constructor(
    readonly engine: Engine,
    readonly test: TestDatabase,
    readonly world: SmallWorld,
    readonly journal: Journal,
    private readonly keys: KeyVault,
  ) {}

  static async create(): Promise<RealWorld> {
    const test = await withDatabase({ poolSize: 20 });
    const keys = vaultOf(test.database, JSON.parse(historyKeysFile));
    const plans = createPlanKeys(test.database, keys);
    const engine = await Engine.connect(`samspor-${randomUUID()}`, { ...historyKeys, plans });
    const journal = createJournal({ database: test.database, keys, templates: catalogue });
    return new RealWorld(engine, test, await smallWorld(test.database), journal, keys);
  }

  get activities(): Activities {
    const { database } = this.test;
    const { keys } = this;
    return createActivities({ database, keys, mailer, publicUrl: 'http://localhost', failed: () => undefined });
  }

  work(activities = this.activities): Promise<RunningWorker> {
    return this.engine.work(activities);
  }

  relay(temporal = this.engine.temporal): RunningRelay {
    const running = startRelay(this.test, this.journal, temporal, this.engine.settings);
    this.#relays.add(running);
    return running;
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.#relays].map(({ relay }) => relay.stop()));
    this.#relays.clear();
    await this.engine.stopWorkers();
  }

  async close(): Promise<void> {
    await this.engine.close();
    await this.test.drop();
  }

  startPlan(): Promise<string> {
    return startedPlan(this.journal, this.world);
  }

  async wind(by: WindBy): Promise<void> {
    const { municipality } = this.world;
    const actor = this.world.actor('director');
    const commandId = randomUUID();
    const wound = await this.journal.wind({ municipality, by, actor, commandId, bodyHash: commandId });
    if (!wound.ok) throw new Error(wound.refusal.code);
  }

  async planRow(planId: string): Promise<PlanRow> {
    const rows = await this.test.database.query<PlanRow>({
      text: `select agenda, agenda_version, engine_version, coalesce(wake_at < now(), false) as late,
          (select count(*) from consequence c where c.plan_id = p.id and c.done_at is null) as open
        from plan p where id = $1`,
      values: [planId],
    });
    if (!rows[0]) throw new Error('no such plan');
    return rows[0];
  }

  keeper(planId: string) {
    return this.engine.client.workflow.getHandle(planWorkflow.workflowId(planId));
  }

  /** Everything that was due has passed, every consequence is carried out, and the keeper knows the newest agenda. */
  settled(planId: string): Promise<boolean> {
    return eventually(
      'the plan has caught up and its keeper knows it',
      async () => {
        const row = await this.planRow(planId);
        if (row.late || row.open > 0 || row.engine_version !== row.agenda_version) return false;
        return (await this.#carried(planId))?.v === row.agenda_version;
      },
      90_000,
    );
  }

  events(planId: string): Promise<readonly EventRow[]> {
    return this.test.database.query<EventRow>({
      text: 'select version, type, at, rung_key from plan_event where plan_id = $1 order by version',
      values: [planId],
    });
  }

  /** Versions without a gap, instants in order, no rung twice, and the stored state is what the events lead to. */
  async expectWhole(planId: string): Promise<readonly EventRow[]> {
    const events = await this.events(planId);
    expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));
    const instants = events.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
    const rungs = events.flatMap(({ rung_key }) => (rung_key === null ? [] : [rung_key]));
    expect(new Set(rungs).size).toBe(rungs.length);
    expect((await this.journal.refold(planId))?.matches).toBe(true);
    return events;
  }

  async #carried(planId: string): Promise<Agenda | null> {
    const asked = this.keeper(planId).query<Agenda | null>(planWorkflow.query);
    return asked.catch(() => null);
  }
}
