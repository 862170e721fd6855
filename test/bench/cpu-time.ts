import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '#persistence';

/** Milliseconds of processor time since they started, together; undefined where the system does not tell. */
export type CpuClock = () => number | undefined;

const msPerTick = 10;

/** Fields of /proc/<pid>/stat after the command's name, which may hold anything. */
const statOf = (pid: number): string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};

const parentOf = (pid: number): number => Number(statOf(pid)[1]);

/** Own time, and that of children that have ended. */
const spentBy = (pid: number): number => {
  const fields = statOf(pid);
  return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0) * msPerTick;
};

const quietly = <T>(look: () => T): T | undefined => {
  try {
    return look();
  } catch {
    return undefined;
  }
};

export const cpuOfProcess =
  (pid: number): CpuClock =>
  () =>
    quietly(() => spentBy(pid));

/** Every process of the PostgreSQL behind the database. */
export async function cpuOfPostgres(database: Database): Promise<CpuClock> {
  const [row] = await database.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid' });
  const server = quietly(() => parentOf(row?.pid ?? 0));
  if (server === undefined) return () => undefined;
  return () =>
    quietly(() => {
      const all = readdirSync('/proc').map(Number).filter(Number.isInteger);
      const ours = all.filter((pid) => pid === server || quietly(() => parentOf(pid)) === server);
      return ours.reduce((sum, pid) => sum + (quietly(() => spentBy(pid)) ?? 0), 0);
    });
}

/** How much of it a piece of work took. */
export async function spending<T>(
  clocks: Readonly<Record<string, CpuClock>>,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly spent: Readonly<Record<string, number>> }> {
  const read = () => Object.entries(clocks).map(([name, clock]) => [name, clock() ?? 0] as const);
  const before = new Map(read());
  const result = await work();
  return { result, spent: Object.fromEntries(read().map(([name, now]) => [name, now - (before.get(name) ?? 0)])) };
}
