/** One server-sent event. */
export interface Told {
  readonly type: string;
  readonly id: string;
  readonly data: unknown;
  /** When it arrived: epoch milliseconds. */
  readonly at: number;
}

export interface Listening {
  readonly status: number;
  readonly told: readonly Told[];
  /** The first event that fits, as soon as it is there; fails when the stream ends before. */
  until(fits: (told: Told) => boolean): Promise<Told>;
  /** Settles when the server ends the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

const fieldOf = (block: string, name: string): string =>
  block
    .split('\n')
    .filter((line) => line.startsWith(`${name}: `))
    .map((line) => line.slice(name.length + 2))
    .join('\n');

const parse = (block: string): Told => ({
  type: fieldOf(block, 'event') || 'message',
  id: fieldOf(block, 'id'),
  data: JSON.parse(fieldOf(block, 'data') || 'null'),
  at: Date.now(),
});

/** Opens an event stream and keeps what it tells. */
export async function listen(url: string, headers: Readonly<Record<string, string>>): Promise<Listening> {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  const told: Told[] = [];
  let over = false;
  let news: () => void = () => undefined;
  const read = async (): Promise<void> => {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      rest += decoder.decode(chunk as Uint8Array, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      told.push(...blocks.filter((block) => block.includes('data:')).map(parse));
      news();
    }
  };
  const ended = read()
    .catch(() => undefined)
    .then(() => {
      over = true;
      news();
    });
  const until = async (fits: (one: Told) => boolean): Promise<Told> => {
    for (;;) {
      const found = told.find(fits);
      if (found) return found;
      if (over) throw new Error(`The stream ended after ${told.map(({ type }) => type).join(', ')}`);
      await new Promise<void>((resolve) => {
        news = resolve;
      });
    }
  };
  return { status: response.status, told, until, ended, close: () => abort.abort() };
}
