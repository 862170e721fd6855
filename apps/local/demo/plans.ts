import type { Instant } from '#calendar';
import type { RefusalCode } from '#contracts';
import type { Executed, Journal, LoadedPlan, PersonInput } from '#journal';
import type { Database } from '#persistence';
import { initialState, type PlanState } from '#plan-domain';
import { idOf } from './random.js';
import { permissionFor } from './script/authorise.js';
import type { Deed } from './script/index.js';
import { organisationOf } from './staff.js';
import type { Young } from './young.js';

/** The deed of somebody was refused: how often, by code. */
export type Refused = (code: string) => void;

/** The plans of one municipality, as the loader last saw them. */
export class DemoPlans {
  readonly #known = new Map<string, LoadedPlan>();

  constructor(
    private readonly db: Database,
    private readonly journal: Journal,
    private readonly municipality: string,
    private readonly refused: Refused,
  ) {}

  get(planId: string): LoadedPlan | undefined {
    return this.#known.get(planId);
  }

  /** Reads anew what has changed since: by our own deeds, or by an engine that passes time beside us. */
  async refresh(): Promise<void> {
    const rows = await this.db.query<{ id: string; version: number }>({
      name: 'demo-versions',
      text: 'select id, version from plan where municipality_id = $1',
      values: [this.municipality],
    });
    const changed = rows.filter(({ id, version }) => this.#known.get(id)?.version !== version);
    await each(changed, async ({ id }) => {
      const loaded = await this.journal.load(id);
      if (loaded) this.#known.set(id, loaded);
    });
  }

  /** When the next thing happens to any of them by itself, on the municipality's clock. */
  async nextWake(): Promise<Instant | null> {
    const rows = await this.db.query<{ next: Instant | null }>({
      name: 'demo-next-wake',
      text: 'select min(next_wake_at) as next from plan where municipality_id = $1',
      values: [this.municipality],
    });
    return rows[0]?.next ?? null;
  }

  /** Lets time pass for every plan that has something due, in order and to the end. */
  async passTime(): Promise<void> {
    for (;;) {
      const due = await this.db.query<{ id: string }>({
        name: 'demo-due',
        text: 'select id from plan where municipality_id = $1 and wake_at <= clock_timestamp() order by wake_at limit 100',
        values: [this.municipality],
      });
      if (due.length === 0) return;
      const passed = await this.journal.passTimeBatch(due.map(({ id }) => id));
      const failed = passed.find((one) => !one.ok);
      if (failed && !failed.ok) throw failed.error;
      if (passed.every((one) => one.ok && one.passed === 0)) return;
    }
  }

  /** Does one deed with the rights of whoever does it. A repeated deed finds its answer. */
  async perform(deed: Deed, person?: PersonInput): Promise<Executed | null> {
    const planId = deed.command.type === 'StartPlan' ? deed.command.planId : planIdOf(deed);
    const known = this.#known.get(planId);
    const where = {
      municipality: this.municipality,
      person: known?.personId ?? '',
      organisation: organisationOf(this.municipality),
    };
    const permit = (state: PlanState) => permissionFor(deed, state, where);
    const permission = permit(known?.state ?? initialState);
    if (!permission.allowed) {
      this.refused(`${deed.command.type}: ${permission.code}`);
      return null;
    }
    const executed = await this.journal.execute({
      municipality: this.municipality,
      ...(deed.command.type === 'StartPlan' ? {} : { planId }),
      actor: permission.as,
      commandId: idOf(`command:${deed.key}`),
      bodyHash: 'demo',
      command: deed.command,
      texts: deed.texts,
      ...(person ? { person } : {}),
      authorise: (state): RefusalCode | null => {
        const now = permit(state);
        return now.allowed ? null : now.code;
      },
    });
    if (!executed.ok) this.refused(`${deed.command.type}: ${executed.refusal.code}`);
    return executed;
  }
}

/** Every deed's key begins with its plan. */
const planIdOf = ({ key }: Deed): string => key.slice(0, key.indexOf(':'));

/** Four at a time: more would only wait for the same two processors. */
export async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

export const newPerson = (young: Young): PersonInput => ({
  new: {
    name: young.name,
    cpr: young.cpr,
    birthDate: young.birthDate,
    protectedAddress: young.protectedAddress,
    phone: young.phone,
    mail: young.mail,
    address: young.address,
  },
});
