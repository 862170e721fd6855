import { QueryRejectedError, WorkflowClient, WorkflowNotFoundError } from '@temporalio/client';
import { type Agenda, planWorkflow } from '#contracts';
import type { TemporalClient } from './client.js';
import { createDataConverter } from './data-converter.js';
import { engineTroubleOf } from './engine-errors.js';
import type { PayloadKeys } from './payload-keys.js';

/**
 * What the engine knows of one plan. `missing`: no workflow runs for it. `silent`: one runs and does not answer, because
 * its tasks fail or nobody works on them. `v` is null while it waits for its first agenda.
 */
export type KeeperSight =
  | { readonly kind: 'knows'; readonly v: number | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'silent' };

/** Looks at plans' workflows. */
export interface Keepers {
  /** Asks the workflow itself: only its answer tells that it can still be replayed, and what it knows. Throws the engine's error when that is away. */
  look(planId: string): Promise<KeeperSight>;
}

/** So long a workflow may take to answer: it may have to be replayed first, behind others. */
const patienceMs = 10_000;

export function createKeepers({ connection, client }: TemporalClient, keys: PayloadKeys): Keepers {
  const { namespace } = client.options;
  const asking = new WorkflowClient({
    connection,
    namespace,
    dataConverter: createDataConverter(keys),
    queryRejectCondition: 'NOT_OPEN',
  });
  const soon = <T>(work: () => Promise<T>): Promise<T> => connection.withDeadline(Date.now() + patienceMs, work);
  return {
    async look(planId) {
      const handle = asking.getHandle(planWorkflow.workflowId(planId));
      try {
        const agenda = await soon(() => handle.query<Agenda | null>(planWorkflow.query));
        return { kind: 'knows', v: agenda?.v ?? null };
      } catch (error) {
        if (isMissing(error)) return { kind: 'missing' };
        return withoutAnswer(error, () => soon(() => handle.describe()));
      }
    },
  };
}

const isMissing = (error: unknown): boolean =>
  error instanceof WorkflowNotFoundError || error instanceof QueryRejectedError;

/** Nothing came in time: is it this workflow, or the engine? Whatever else was said is about the workflow. */
async function withoutAnswer(error: unknown, describe: () => Promise<unknown>): Promise<KeeperSight> {
  const trouble = engineTroubleOf(error);
  if (trouble === 'busy' || trouble === 'namespace-missing') throw error;
  if (trouble === 'away') await describe();
  return { kind: 'silent' };
}
