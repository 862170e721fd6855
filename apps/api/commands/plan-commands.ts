import { Inject, Injectable } from '@nestjs/common';
import type { Executed, ExecuteInput, LoadedPlan } from '#journal';
import type { Actor, Command, Holder } from '#plan-domain';
import {
  can,
  canInMunicipality,
  type PlanAction,
  type PrivacyActor,
  planAccessOf,
  type Scope,
  scopeOf,
  type Target,
} from '#privacy';
import { actingAs, anyActor, soleActor } from '../auth/acting.js';
import type { SignedIn } from '../auth/signed-in.js';
import type { WriteKey } from '../http/command-id.decorator.js';
import { Refused } from '../http/refused.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { JOURNAL, type Journal } from '../parts.js';
import type { PlanPerson } from '../plans/start-plan.command.js';
import type { Mapped } from '../shared/mapped.js';
import { EndedSubjects } from './ended-subjects.js';
import { TakenBy } from './taken.js';
import { targetState } from './target-state.js';

/** One write to a plan that exists. */
export interface PlanWrite {
  readonly me: SignedIn;
  readonly key: WriteKey;
  readonly planId: string;
  readonly asUnit: string | undefined;
  readonly mapped: Mapped & { readonly correctedBirthDate?: string };
  /** What of the plan the command is about. */
  readonly target?: Target;
}

export interface PlanStart {
  readonly me: SignedIn;
  readonly key: WriteKey;
  readonly asUnit: string | undefined;
  readonly startUnit: string;
  readonly mapped: Mapped;
  readonly person: PlanPerson;
}

export interface Done {
  readonly planId: string;
  /** None for people outside: how often something has happened is not theirs to know. */
  readonly version?: number;
}

type Authorise = ExecuteInput['authorise'];

/** The way of every write: who acts, may they, the journal, and what to say when the answer is no. */
@Injectable()
export class PlanCommands {
  constructor(
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(EndedSubjects) private readonly ended: EndedSubjects,
    @Inject(TakenBy) private readonly taken: TakenBy,
    @Inject(ApiMetrics) private readonly metrics: ApiMetrics,
  ) {}

  /** @throws Refused when the actor may not or the plan does not allow it. */
  async write(write: PlanWrite): Promise<Done> {
    const asked = actingAs(write.me.actor, write.asUnit);
    const sole = asked.kind === 'member' ? soleActor(asked) : undefined;
    const loaded = sole === undefined ? await this.journal.load(write.planId) : null;
    const executed = await this.execute(write.mapped, write.key, asked, {
      planId: write.planId,
      actor: sole ?? nearestActor(asked, write, loaded),
      authorise: authoriser(asked, write, loaded?.personId),
      ...(write.mapped.correctedBirthDate ? { correctedBirthDate: write.mapped.correctedBirthDate } : {}),
    });
    return executed.ok ? doneOf(executed, scopeOf(write.me.actor)) : this.refuse(executed, write);
  }

  /** @throws Refused when the actor may not start a plan at that unit, or it cannot be started. */
  async start(start: PlanStart): Promise<Done> {
    const asked = actingAs(start.me.actor, start.asUnit);
    const { municipality } = asked;
    const permission = canInMunicipality(asked, 'StartPlan', { municipality, unit: start.startUnit });
    const executed = await this.execute(start.mapped, start.key, asked, {
      actor: permission.allowed ? permission.as : anyActor(asked),
      authorise: () => (permission.allowed ? null : permission.code),
      person: start.person,
    });
    if (executed.ok) return doneOf(executed, scopeOf(start.me.actor));
    throw new Refused(executed.refusal);
  }

  private execute(
    { command, texts }: Mapped,
    key: WriteKey,
    { municipality }: PrivacyActor,
    rest: Pick<ExecuteInput, 'actor' | 'authorise' | 'planId' | 'person' | 'correctedBirthDate'>,
  ): Promise<Executed> {
    const run = () => this.journal.execute({ municipality, ...key, command, texts, ...rest });
    return this.metrics.command(command.type, run);
  }

  private async refuse(executed: Extract<Executed, { ok: false }>, write: PlanWrite): Promise<never> {
    const { refusal, version, allowed } = executed;
    if (refusal.code === 'not-allowed' || refusal.code === 'plan-not-found') throw new Refused(refusal);
    const reader = scopeOf(write.me.actor);
    const ended = await this.ended.find(reader, write.planId, refusal.code, write.target);
    const code = ended?.refusal.code ?? refusal.code;
    const loaded = await this.journal.load(write.planId);
    const { planId, target } = write;
    const holder = code === 'step-already-held' ? holderIn(loaded, target) : undefined;
    const taken = await this.taken.find({ reader, planId, code, target }, holder);
    const told = taken ? { taken } : {};
    if (ended) throw new Refused(ended.refusal, { ...ended.extras, ...told });
    const state = loaded && targetState(loaded.state, write.target ?? {});
    throw new Refused(refusal, {
      ...(state ? { state } : {}),
      ...(allowed ? { allowed } : {}),
      ...(version === undefined || reader.external ? {} : { version }),
      ...told,
    });
  }
}

const actionOf = ({ type }: Command): PlanAction => {
  if (type === 'StartPlan' || type === 'PassTime') throw new Error(`${type} is no write to a plan that exists`);
  return type;
};

const holderIn = (loaded: LoadedPlan | null, target: Target | undefined): Holder | undefined =>
  loaded && loaded.state.status !== 'none' && target?.stepId !== undefined
    ? loaded.state.steps[target.stepId]?.holder
    : undefined;

const doneOf = ({ planId, version }: Extract<Executed, { ok: true }>, { external }: Scope): Done =>
  external ? { planId } : { planId, version };

/** Somebody with several units acts as member of the one nearest to what is acted on. */
const nearestActor = (asked: PrivacyActor, { mapped, target }: PlanWrite, loaded: LoadedPlan | null): Actor => {
  if (!loaded || loaded.state.status === 'none') return anyActor(asked);
  const plan = planAccessOf(loaded.state, loaded.personId, loaded.context);
  const permission = can(asked, actionOf(mapped.command), plan, target);
  return permission.allowed ? permission.as : anyActor(asked);
};

const authoriser = (asked: PrivacyActor, write: PlanWrite, person: string | undefined): Authorise => {
  const action = actionOf(write.mapped.command);
  return (state, context) => {
    if (state.status === 'none') return 'plan-not-found';
    const permission = can(asked, action, planAccessOf(state, person, context), write.target);
    return permission.allowed ? null : permission.code;
  };
};
