import { createServer } from 'node:net';

/** Whether somebody could listen on this port of 127.0.0.1 now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The ports of the list on which somebody listens already. */
export async function takenPorts(ports: readonly number[]): Promise<number[]> {
  const free = await Promise.all(ports.map(isFree));
  return ports.filter((_, index) => !free[index]);
}

/**
 * The first port of `size` free ones in a row. Looked for below 32768, where the system takes none for outgoing
 * connections, so that a block found free stays free until it is used.
 */
export async function findFreeBlock(size: number, from = 22_000, to = 31_900): Promise<number> {
  const blocks = Math.floor((to - from) / size);
  const first = Math.floor(Math.random() * blocks);
  for (let step = 0; step < blocks; step++) {
    const base = from + ((first + step) % blocks) * size;
    const ports = Array.from({ length: size }, (_, index) => base + index);
    if ((await takenPorts(ports)).length === 0) return base;
  }
  throw new Error(`no ${size} free ports in a row between ${from} and ${to}`);
}
