import { randomUUID } from 'node:crypto';
import type { PlanActivities } from '#activities';
import type { Agenda, PassTimeResult } from '#contracts';

interface ScriptedPlan {
  v: number;
  rungs: number[];
  closed: boolean;
  readonly passed: number[];
  readonly open: Set<string>;
  readonly tellAfter: Map<number, string>;
  /** Real instants before which consequences are not carried out. */
  readonly waits: Map<string, number>;
}

/** A journal in memory: plans that consist of rungs alone. It keeps the contract that the keeper relies on. */
export class ScriptedJournal implements PlanActivities {
  readonly #plans = new Map<string, ScriptedPlan>();
  /** The plan of each consequence, open or not. */
  readonly #planOf = new Map<string, string>();
  /** Calls of each activity in order, with what they were about. */
  readonly calls: string[] = [];
  /** Called before an activity answers, after its work is recorded; throws to lose the answer. */
  beforeAnswer: (activity: 'passTime' | 'carryOut', id: string) => void | Promise<void> = () => undefined;
  /** Called before an activity records anything. */
  beforeWork: (activity: 'passTime' | 'carryOut', id: string) => void | Promise<void> = () => undefined;
  now: () => number = Date.now;

  /** @param rungs real instants. @returns its agenda, to be told. */
  add(rungs: readonly number[], planId: string = randomUUID()): Agenda {
    this.#plans.set(planId, {
      v: 1,
      rungs: [...rungs].sort((a, b) => a - b),
      closed: false,
      passed: [],
      open: new Set(),
      tellAfter: new Map(),
      waits: new Map(),
    });
    return this.agenda(planId);
  }

  /** A command of a person: the plan changes, and its agenda gets the next number. */
  change(planId: string, edit: (plan: ScriptedPlan) => void): Agenda {
    const plan = this.#plan(planId);
    edit(plan);
    plan.rungs.sort((a, b) => a - b);
    plan.v += 1;
    return this.agenda(planId);
  }

  /** When the rung passes, this consequence is left to be carried out. */
  tellAfter(planId: string, rung: number): string {
    const id = randomUUID();
    this.#plan(planId).tellAfter.set(rung, id);
    this.#planOf.set(id, planId);
    return id;
  }

  remove(planId: string): void {
    this.#plans.delete(planId);
  }

  passed(planId: string): readonly number[] {
    return this.#plan(planId).passed;
  }

  version(planId: string): number {
    return this.#plan(planId).v;
  }

  openConsequences(planId: string): readonly string[] {
    return [...this.#plan(planId).open];
  }

  timesCalled(call: string): number {
    return this.calls.filter((one) => one === call).length;
  }

  agenda(planId: string): Agenda {
    const plan = this.#plans.get(planId);
    const rungs = plan?.rungs ?? [];
    return {
      v: plan?.v ?? 0,
      planId,
      municipality: '0265',
      closed: (plan?.closed ?? true) && (plan?.open.size ?? 0) === 0,
      wakeAt: rungs[0] ?? null,
      items: rungs.map((at, index) => ({
        kind: 'step',
        id: `T1.s${index}`,
        sector: 'employment',
        unit: '0265-job',
        rungs: [{ at: new Date(at).toISOString(), level: 'overdue' }],
      })),
      consequences: [...(plan?.open ?? [])].map((id) => {
        const notBefore = plan?.waits.get(id);
        return { id, kind: 'tell', ...(notBefore === undefined ? {} : { notBefore }) };
      }),
    };
  }

  passTime = async (planId: string): Promise<PassTimeResult> => {
    this.calls.push(`passTime ${planId}`);
    await this.beforeWork('passTime', planId);
    const passed = this.#plans.has(planId) ? this.#pass(this.#plan(planId)) : 0;
    await this.beforeAnswer('passTime', planId);
    return { agenda: this.agenda(planId), passed };
  };

  carryOut = async (consequenceIds: readonly string[]): Promise<Agenda | null> => {
    const planId = this.#planOf.get(consequenceIds[0] ?? '');
    const plan = planId === undefined ? undefined : this.#plans.get(planId);
    for (const id of consequenceIds) {
      this.calls.push(`carryOut ${id}`);
      await this.beforeWork('carryOut', id);
      if (plan?.open.delete(id)) plan.v += 1;
      await this.beforeAnswer('carryOut', id);
    }
    return planId === undefined ? null : this.agenda(planId);
  };

  #pass(plan: ScriptedPlan): number {
    const due = plan.rungs.filter((rung) => rung <= this.now());
    if (due.length === 0) return 0;
    plan.rungs = plan.rungs.filter((rung) => !due.includes(rung));
    plan.passed.push(...due);
    for (const rung of due) {
      const told = plan.tellAfter.get(rung);
      if (told !== undefined) plan.open.add(told);
    }
    plan.v += 1;
    return due.length;
  }

  #plan(planId: string): ScriptedPlan {
    const plan = this.#plans.get(planId);
    if (!plan) throw new Error('no such plan');
    return plan;
  }
}
