import type { ConsequenceKind, Sector } from './words.js';

/**
 * What a plan's workflow carries: ids, codes and instants, never a name, number or text.
 * Instants inside `items` are on the municipality's clock; `wakeAt` alone is a real instant.
 */
export interface Agenda {
  /** The plan's agenda version: never goes back, not even after a restore. */
  readonly v: number;
  readonly planId: string;
  readonly municipality: string;
  readonly closed: boolean;
  /** Epoch milliseconds of real time at which something happens unless somebody acts first; null: nothing is due. */
  readonly wakeAt: number | null;
  readonly items: readonly AgendaItem[];
  /** Consequences still to be carried out. */
  readonly consequences: readonly AgendaConsequence[];
}

export interface AgendaItem {
  readonly kind: 'step' | 'handover' | 'escalation' | 'opening' | 'plan';
  readonly id: string;
  readonly sector: Sector;
  readonly unit: string;
  readonly member?: string;
  readonly rungs: readonly AgendaRung[];
}

/** At `at` (ISO instant, municipality's clock) `level` happens unless somebody acts first. */
export interface AgendaRung {
  readonly at: string;
  readonly level: string;
}

export interface AgendaConsequence {
  readonly id: string;
  readonly kind: ConsequenceKind;
  /** Epoch milliseconds of real time before which it is not carried out; absent: at once. */
  readonly notBefore?: number;
  /** The step with whose undoing it falls away. */
  readonly undoneWith?: string;
}

/** The answer of the PassTime activity: the newest agenda, and whether anything happened. */
export interface PassTimeResult {
  readonly agenda: Agenda;
  readonly passed: number;
}

/** What API and worker both measure: how late each rung was passed. `by`: `workflow`, `safety-net` or `command`. */
export const clockLateness = {
  name: 'samspor_clock_lateness_seconds',
  help: 'How late each rung was passed, in real time, by what passed it (workflow, safety-net, command).',
  labelNames: ['by'],
  buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900, 3_600, 14_400, 86_400],
} as const;

/** Names that the relay, the API and the workflow share. */
export const planWorkflow = {
  type: 'planKeeper',
  signal: 'agenda',
  query: 'agenda',
  workflowId: (planId: string): string => `plan-${planId}`,
} as const;

/** Names of the workflow that sends one municipality's mail: `look` wakes it before its time. */
export const postmanWorkflow = {
  type: 'postman',
  signal: 'look',
  workflowId: (municipality: string): string => `postman-${municipality}`,
} as const;
