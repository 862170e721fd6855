import type pg from 'pg';
import { type AuditEntry, auditStatement } from '#audit';
import {
  type KeyService,
  type MunicipalityKeyRow,
  municipalityKeyContext,
  newMunicipalityKey,
  type Statement,
} from '#persistence';

/** What a person can put right. */
export class KeyChangeError extends Error {
  override readonly name = 'KeyChangeError';
}

const run = async <Row>(client: pg.Client, { text, values }: Statement): Promise<readonly Row[]> =>
  (await client.query(text, [...(values ?? [])])).rows as Row[];

const audited = (client: pg.Client, entry: AuditEntry) => run(client, auditStatement([entry]));

async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const answer = await work();
    await client.query('commit');
    return answer;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/**
 * A new key of a municipality for everything that is sealed from now on; what older ones sealed stays readable. Processes
 * take it up within half a minute. @returns its id. @throws KeyChangeError where the municipality has no key yet.
 */
export async function rotate(client: pg.Client, service: KeyService, municipality: string): Promise<string> {
  const made = await newMunicipalityKey(service, municipality, 'seal');
  return inTransaction(client, async () => {
    const retired = await run(client, {
      text: `update municipality_key set retired_at = now() where municipality_id = $1 and purpose = 'seal'
        and retired_at is null and destroyed_at is null returning key_id`,
      values: [municipality],
    });
    if (retired.length === 0) throw new KeyChangeError(`Municipality ${municipality} has no key to replace.`);
    await run(client, {
      text: `insert into municipality_key (municipality_id, key_id, purpose, master, wrapped) values ($1, $2, 'seal', $3, $4)`,
      values: [municipality, made.keyId, made.master, made.wrapped],
    });
    await audited(client, { kind: 'key-rotated', actor: { kind: 'system' }, municipality, key: made.keyId });
    return made.keyId;
  });
}

/**
 * Closes every municipality's keys with the current master keys, so that older ones can be destroyed, and with them every
 * backup from before. @returns how many were closed anew. @throws KeyFailure where one does not open.
 */
export function rewrap(client: pg.Client, service: KeyService): Promise<number> {
  return inTransaction(client, async () => {
    const rows = await run<Omit<MunicipalityKeyRow, 'wrapped'> & { readonly wrapped: Buffer }>(client, {
      text: `select municipality_id as municipality, key_id as "keyId", purpose, master, wrapped from municipality_key
        where wrapped is not null order by municipality_id, key_id for update`,
    });
    for (const { municipality, keyId, master, wrapped } of rows) {
      const context = municipalityKeyContext(municipality, keyId);
      const key = await service.unwrap(municipality, { master, wrapped }, context);
      const anew = await service.wrap(municipality, key, context);
      await run(client, {
        text: 'update municipality_key set master = $3, wrapped = $4 where municipality_id = $1 and key_id = $2',
        values: [municipality, keyId, anew.master, anew.wrapped],
      });
    }
    return rows.length;
  });
}

interface ClosedPlan {
  readonly municipality: string;
  readonly status: string;
  readonly waiting: boolean;
  readonly keys: number;
}

/**
 * Destroys a closed plan's keys: its texts, and what the engine holds of it, open to nobody any more. Its dates, its
 * events and its person stay. @throws KeyChangeError where it runs, or the engine has not been told that it is closed.
 */
export async function destroyPlan(client: pg.Client, planId: string): Promise<void> {
  await inTransaction(client, async () => {
    const [plan] = await run<ClosedPlan>(client, {
      text: `select municipality_id as municipality, status,
          not (agenda->>'closed')::bool or agenda_version > engine_version as waiting,
          (select count(*)::int from plan_key k where k.plan_id = p.id and k.wrapped is not null) as keys
        from plan p where id = $1 for update`,
      values: [planId],
    });
    if (!plan) throw new KeyChangeError('There is no such plan.');
    if (plan.status !== 'closed') throw new KeyChangeError('The plan is running. Close it first.');
    if (plan.waiting) throw new KeyChangeError('The engine still works on the plan. Try again when it has ended.');
    if (plan.keys === 0) throw new KeyChangeError('The plan’s keys have been destroyed already.');
    await run(client, {
      text: 'update plan_key set wrapped = null, destroyed_at = now() where plan_id = $1 and wrapped is not null',
      values: [planId],
    });
    const { municipality } = plan;
    await audited(client, { kind: 'key-destroyed', actor: { kind: 'system' }, municipality, plan: planId });
  });
  // The row as it was would stay in the table's file until somebody cleans up.
  await client.query('vacuum plan_key');
}
