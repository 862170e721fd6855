import { setTimeout as delay } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { grpcCodeOf, grpcStatus } from './engine-errors.js';

/** What this module needs of a connection; a worker's NativeConnection has it too. */
export type NamespaceConnection = Pick<Connection, 'workflowService'>;

/** How long the history of a finished workflow is kept: a plan's truth is in the database. */
const RETENTION = '7 days';
const POLL_MS = 100;

/** The id that the server gave the namespace when it was registered; null: there is no such namespace. */
export async function namespaceId(connection: NamespaceConnection, namespace: string): Promise<string | null> {
  try {
    const { namespaceInfo } = await connection.workflowService.describeNamespace({ namespace });
    return namespaceInfo?.id || null;
  } catch (error) {
    if (grpcCodeOf(error) === grpcStatus.notFound) return null;
    throw error;
  }
}

async function register({ workflowService }: NamespaceConnection, namespace: string): Promise<void> {
  try {
    await workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(RETENTION),
    });
  } catch (error) {
    if (grpcCodeOf(error) !== grpcStatus.alreadyExists) throw error;
  }
}

/**
 * Registers the namespace where it is missing and waits until the server answers for it.
 * @param withinMs how long to wait at most. @throws the engine's error when it is away, Error when it takes too long.
 */
export async function ensureNamespace(
  connection: NamespaceConnection,
  namespace: string,
  withinMs = 30_000,
): Promise<string> {
  const deadline = Date.now() + withinMs;
  const known = await namespaceId(connection, namespace);
  if (known !== null) return known;
  await register(connection, namespace);
  while (Date.now() < deadline) {
    const id = await namespaceId(connection, namespace);
    if (id !== null) return id;
    await delay(POLL_MS);
  }
  throw new Error('The namespace was registered, but the engine does not answer for it.');
}
