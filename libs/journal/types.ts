import type { Instant } from '#calendar';
import type { Agenda, PassTimeResult, Refusal, RefusalCode } from '#contracts';
import type { Database, KeyVault, NewPerson } from '#persistence';
import type { Actor, Command, Context, PlanState, TemplateCatalogue } from '#plan-domain';
import type { OrganisationInput, Organised } from './organisation/types.js';

export interface JournalDeps {
  readonly database: Database;
  readonly keys: KeyVault;
  readonly templates: TemplateCatalogue;
  /** Ids of consequences and new persons; random UUIDs unless told. */
  readonly newId?: () => string;
  /** For tests: a crash at that point is an error thrown here. */
  readonly crashPoints?: CrashPoints;
  readonly rungsPassed?: RungsPassed;
}

/**
 * Told after each commit how late each rung was that time had passed in it, in seconds of real time, and what passed it:
 * a wake-up, or a command before which time passes.
 */
export type RungsPassed = (lateSeconds: readonly number[], by: 'wake-up' | 'command') => void;

export interface CrashPoints {
  /** Everything is written, nothing is committed. */
  beforeCommit?(): Promise<void>;
  /** Committed; the caller has not heard of it. */
  afterCommit?(): Promise<void>;
}

export interface ExecuteInput {
  /** The municipality's code. */
  readonly municipality: string;
  /** Absent for StartPlan, whose command names the new plan. */
  readonly planId?: string;
  readonly actor: Actor;
  /** The client's key (UUID): the same key finds its own answer again. */
  readonly commandId: string;
  /** Tells whether the key comes with the same body again. */
  readonly bodyHash: string;
  readonly command: Command;
  /** The free texts that the command refers to; they are stored encrypted. */
  readonly texts: readonly TextInput[];
  /** For StartPlan: whose plan it is. */
  readonly person?: PersonInput;
  /** For CorrectBirthDate: the date stays out of command and event. */
  readonly correctedBirthDate?: string;
  /** Whether this actor may do this to this plan as it stands; a refusal is audited. */
  readonly authorise: (state: PlanState, context: Context) => RefusalCode | null;
  readonly requestId?: string;
}

export interface TextInput {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

export type PersonInput =
  | { readonly existing: string }
  | { readonly new: Omit<NewPerson, 'birthDate'> & { readonly birthDate: string } };

export type Executed =
  | { readonly ok: true; readonly planId: string; readonly version: number; readonly replayed: boolean }
  | ExecuteRefused;

export interface ExecuteRefused {
  readonly ok: false;
  readonly refusal: Refusal;
  /** Where the plan stands, and what the actor may do with the step instead. */
  readonly version?: number;
  readonly allowed?: readonly string[];
}

export interface PassTimeOptions {
  /** Events at most, 200 unless told; never more than 200. */
  readonly limit?: number;
  /** The answer goes to the plan's workflow: it counts as told. */
  readonly told?: boolean;
}

export interface CarriedOutOptions {
  /** The answer goes to the plan's workflow: it counts as told. */
  readonly told?: boolean;
}

export type BatchPassed =
  | ({ readonly planId: string; readonly ok: true } & PassTimeResult)
  /** This plan could not be passed; the others were. The error is free of names. */
  | { readonly planId: string; readonly ok: false; readonly error: Error };

/** One plan of a caseload, and who takes over there. */
export interface CaseloadMove {
  readonly planId: string;
  readonly to: string;
  /** The plan's own command id, made from the caseload's key. */
  readonly commandId: string;
}

/** All that a member holds at a unit, plan by plan, goes to colleagues there. */
export interface CaseloadInput {
  readonly municipality: string;
  readonly actor: Actor;
  readonly commandId: string;
  readonly bodyHash: string;
  readonly unit: string;
  readonly from: string;
  readonly moves: readonly CaseloadMove[];
  readonly authorise: (state: PlanState, context: Context) => RefusalCode | null;
  readonly requestId?: string;
}

export interface CaseloadMoved {
  readonly move: CaseloadMove;
  readonly executed: Executed;
}

export type Caseload =
  | { readonly ok: true; readonly replayed: boolean; readonly moved: readonly CaseloadMoved[] }
  | { readonly ok: false; readonly refusal: { readonly code: 'idempotency-key-reused' } };

/** How far the clock goes: a span, to an instant of the municipality, or to the next thing due. */
export type WindBy = { readonly ms: number } | { readonly until: Instant } | { readonly to: 'next' };

export interface WindInput {
  readonly municipality: string;
  readonly by: WindBy;
  readonly actor: Actor;
  readonly commandId: string;
  readonly bodyHash: string;
  readonly requestId?: string;
}

export type Wound =
  | { readonly ok: true; readonly offsetMs: number; readonly now: Instant; readonly replayed: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

/** The context without the one thing that belongs to a person. */
export type MunicipalityContext = Omit<Context, 'birthDate'>;

export interface LoadedPlan {
  readonly planId: string;
  readonly municipality: string;
  readonly personId: string;
  readonly state: PlanState;
  readonly version: number;
  readonly context: Context;
}

export interface Refolded {
  readonly state: PlanState;
  readonly version: number;
  /** Whether the stored state is what the events lead to. */
  readonly matches: boolean;
}

/**
 * One command, one transaction. Every method throws DatabaseAway when nothing could be decided, and may then be
 * called again with the same key. Refusals are answers; anything else thrown is a bug.
 */
export interface Journal {
  /** Decides and records a person's command, or finds the answer that its key already has. */
  execute(input: ExecuteInput): Promise<Executed>;
  /** Lets time pass up to the municipality's now. A plan that does not exist has a closed agenda. */
  passTime(planId: string, options?: PassTimeOptions): Promise<PassTimeResult>;
  /**
   * The same for many plans in one transaction: one that fails does not stop the others. A plan that somebody else is
   * busy with, or that is gone, has no answer.
   */
  passTimeBatch(planIds: readonly string[], options?: PassTimeOptions): Promise<readonly BatchPassed[]>;
  /** Those of the consequences that are still to be carried out, in the order asked for. */
  openConsequences(ids: readonly string[]): Promise<readonly string[]>;
  /**
   * Marks consequences of one plan as done, exactly once, and takes them off its agenda in the same transaction.
   * @returns the plan's newest agenda; null where there is no such consequence.
   */
  carriedOut(ids: readonly string[], options?: CarriedOutOptions): Promise<Agenda | null>;
  /** The plan as it stands, without a lock; null where there is none. */
  load(planId: string): Promise<LoadedPlan | null>;
  /** The same for several, in one read; those that do not exist are left out. */
  loadMany(planIds: readonly string[]): Promise<readonly LoadedPlan[]>;
  /** Organisation, calendar, templates and now of a municipality; null where there is none of that code. */
  context(municipality: string): Promise<MunicipalityContext | null>;
  /** Winds a training municipality's clock forward, never back, at most ten years at a time. */
  wind(input: WindInput): Promise<Wound>;
  /** Gives what a member holds to colleagues, each plan by a command of its own. */
  moveCaseload(input: CaseloadInput): Promise<Caseload>;
  /** Changes units, members or closing days. */
  organise(input: OrganisationInput): Promise<Organised>;
  /** The state from the events alone, beside the stored one; null where there is no such plan. */
  refold(planId: string): Promise<Refolded | null>;
  /** Writes state and lists anew from the events, while people work. Answers as `refold` did before it. */
  rebuild(planId: string): Promise<Refolded | null>;
}
