import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** A mail as the list shows it. */
export interface StoredMail {
  readonly id: string;
  /** When it arrived here, ISO 8601. */
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

const ID = /^\d{8}T\d{9}Z-[0-9a-f]{8}$/;

/** `2026-11-21T10:05:06.007Z` becomes `20261121T100506007Z`, and back: the id sorts by arrival. */
export const idOf = (at: Date, random: string) => `${at.toISOString().replaceAll(/[-:.]/g, '')}-${random}`;

export function receivedAtOf(id: string): string {
  const [, year, month, day, hour, minute, second, ms] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(id) ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
}

async function parseMail(id: string, raw: Buffer): Promise<StoredMail> {
  const mail = await PostalMime.parse(raw);
  return {
    id,
    receivedAt: receivedAtOf(id),
    from: mail.from?.address ?? '',
    to: (mail.to ?? []).map(({ address }) => address ?? '').filter(Boolean),
    subject: mail.subject ?? '',
    text: mail.text ?? mail.html ?? '',
  };
}

/** Mails as files in a folder, one each, exactly as they came. */
export class MailStore {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Stores a mail and resolves to its id. */
  async add(raw: Buffer): Promise<string> {
    const id = idOf(new Date(), randomBytes(4).toString('hex'));
    const path = join(this.folder, `${id}.eml`);
    await writeFile(`${path}.new`, raw, { mode: 0o600 });
    await rename(`${path}.new`, path);
    return id;
  }

  /** The newest mails first, at most `limit`. */
  async list(limit: number): Promise<StoredMail[]> {
    const ids = (await readdir(this.folder))
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -'.eml'.length))
      .filter((id) => ID.test(id))
      .sort()
      .reverse()
      .slice(0, limit);
    return Promise.all(ids.map(async (id) => parseMail(id, await readFile(join(this.folder, `${id}.eml`)))));
  }

  /** One mail; undefined when there is none of this id. */
  async get(id: string): Promise<StoredMail | undefined> {
    if (!ID.test(id)) return undefined;
    try {
      return await parseMail(id, await readFile(join(this.folder, `${id}.eml`)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
