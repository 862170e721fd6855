import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { StackError, textOf } from '../process/stack-error.js';

/** A finished workflow stays readable for a week; the plans themselves are in PostgreSQL. */
const RETENTION = '7 days';
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
const WITHIN_MS = 60_000;

const codeOf = (error: unknown) => (error as { code?: unknown }).code;

async function isKnown(connection: Connection, namespace: string): Promise<boolean> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch (error) {
    if (codeOf(error) === NOT_FOUND) return false;
    throw error;
  }
}

async function register(connection: Connection, namespace: string): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(RETENTION),
    });
  } catch (error) {
    if (codeOf(error) !== ALREADY_EXISTS) throw error;
  }
}

/**
 * Creates the namespace unless it is there and resolves when the server knows it. A server that has just started may
 * refuse for a while, so this asks again for a minute. @throws StackError when it stays unreachable or refuses.
 */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  for (;;) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: '5s' });
      try {
        if (await isKnown(connection, namespace)) return;
        await register(connection, namespace);
      } finally {
        await connection.close();
      }
    } catch (error) {
      if (Date.now() > deadline) {
        throw new StackError(`The Temporal server at ${address} gives no namespace "${namespace}": ${textOf(error)}`);
      }
    }
    await delay(200);
  }
}
