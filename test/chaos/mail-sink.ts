import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything and counts how often each message came. */
export interface MailSink {
  /** Message-ID to how often it was taken. */
  readonly taken: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

const idOf = (raw: string): string => /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? 'without an id';

export async function startMailSink(port: number): Promise<MailSink> {
  const taken = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', callback);
      stream.on('end', () => {
        const id = idOf(Buffer.concat(chunks).toString('utf8'));
        taken.set(id, (taken.get(id) ?? 0) + 1);
        callback();
      });
    },
  });
  // A worker that is killed in the middle of a sentence breaks the line; that is what this is for.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return { taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
