import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import {
  BackupError,
  type BackupHeader,
  END_OF_TABLE,
  FORMAT,
  FORMAT_VERSION,
  type Manifest,
  type TableSum,
} from './backup-format.js';

/** A backup that was read from beginning to end and found whole. */
export interface CheckedBackup {
  readonly path: string;
  readonly header: BackupHeader;
  /** The key file's text, in backups that earlier builds have made; null where keys are kept apart. */
  readonly keys: string | null;
  readonly tables: readonly TableSum[];
}

/** One table of a backup: `lines` must be read to the end before the next one is asked for. */
export interface TableRows {
  readonly name: string;
  readonly lines: AsyncGenerator<Buffer>;
}

const damaged = (path: string, what: string) => new BackupError(`${path} is not a whole backup: ${what}.`);

/** Reads all of it and compares every checksum, so that nothing is begun with half a file. @throws BackupError */
export async function checkBackup(path: string): Promise<CheckedBackup> {
  const lines = linesOf(path);
  const [headerLine, keys] = [await nextText(lines), await nextText(lines)];
  const header = headerOf(path, headerLine);
  const tables: TableSum[] = [];
  for (const { name } of header.tables) tables.push(await sumOf(await openTable(path, lines, name)));
  const manifest = manifestOf(path, await nextText(lines));
  const seen: Manifest = { header: sha256(headerLine), keys: sha256(keys), tables };
  if (JSON.stringify(manifest) !== JSON.stringify(seen)) throw damaged(path, 'a checksum differs');
  return { path, header, keys: header.formatVersion < FORMAT_VERSION ? keys : null, tables };
}

/** The tables of a checked backup, one after the other. */
export async function* tablesOf({ path, header }: CheckedBackup): AsyncGenerator<TableRows> {
  const lines = linesOf(path);
  try {
    for (let skipped = 0; skipped < 2; skipped += 1) await nextText(lines);
    for (const { name } of header.tables) yield await openTable(path, lines, name);
  } finally {
    await lines.return(undefined);
  }
}

function headerOf(path: string, line: string): BackupHeader {
  const header = parsed(path, line) as Partial<BackupHeader>;
  if (header.format !== FORMAT) throw damaged(path, 'it does not begin like one');
  if (typeof header.formatVersion !== 'number' || header.formatVersion > FORMAT_VERSION) {
    throw new BackupError(`${path} was made by a newer Samspor: this build does not know its format.`);
  }
  return header as BackupHeader;
}

function manifestOf(path: string, line: string): Manifest {
  const { manifest } = parsed(path, line) as { manifest?: Manifest };
  if (!manifest) throw damaged(path, 'its end is missing');
  return manifest;
}

function parsed(path: string, line: string): object {
  try {
    return JSON.parse(line) as object;
  } catch {
    throw damaged(path, line === '' ? 'its end is missing' : 'a line cannot be read');
  }
}

async function openTable(path: string, lines: AsyncGenerator<Buffer>, name: string): Promise<TableRows> {
  const { table } = parsed(path, await nextText(lines)) as { table?: string };
  if (table !== name) throw damaged(path, `the table ${name} is missing`);
  return { name, lines: untilEnd(path, lines) };
}

async function* untilEnd(path: string, lines: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw damaged(path, 'its end is missing');
    if (value.length === 2 && value.toString() === END_OF_TABLE) return;
    yield value;
  }
}

async function sumOf({ name, lines }: TableRows): Promise<TableSum> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const line of lines) {
    hash.update(line).update('\n');
    rows += 1;
  }
  return { name, rows, sha256: hash.digest('hex') };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function nextText(lines: AsyncGenerator<Buffer>): Promise<string> {
  const { value, done } = await lines.next();
  return done ? '' : value.toString();
}

/** Lines by their bytes: a row may hold any character, also those that other readers take for the end of a line. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  try {
    // The reader's error reaches the loop through the unzipped stream.
    const unzipped = pipeline(createReadStream(path), createGunzip(), () => undefined);
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let from = 0;
      for (let at = data.indexOf(10); at !== -1; at = data.indexOf(10, from)) {
        yield data.subarray(from, at);
        from = at + 1;
      }
      rest = data.subarray(from);
    }
  } catch (error) {
    throw damaged(path, (error as Error).message);
  }
}
