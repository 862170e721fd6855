import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '../http/refused.js';
import { type Database, INSTALLATION, type KeyRing, SYSTEM } from '../parts.js';
import { codeLetter } from './letters.js';
import { Post } from './post.js';
import { isSame, newCode, plainAddress, typedCode } from './secrets.js';
import { Tries } from './tries.js';

export const codeMinutes = 10;
const mostTries = 5;

/** What a code is for: to take up an invitation, or to log in with an address that is known. */
export interface CodeFor {
  readonly mark: Buffer;
  readonly invitation?: string;
}

interface FoundCode {
  readonly id: string;
  readonly hash: Buffer;
}

/** Codes by mail. The newest counts, for ten minutes, five tries and one use; only a keyed hash of it is kept. */
@Injectable()
export class LoginCodes {
  constructor(
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(INSTALLATION) private readonly keys: KeyRing,
    @Inject(Post) private readonly post: Post,
    @Inject(Tries) private readonly tries: Tries,
  ) {}

  /** By which an address is known without being stored. */
  markOf(mail: string): Buffer {
    return this.keys.hmac(`mail:${plainAddress(mail)}`);
  }

  /** @throws Refused `mail-away`. */
  async send(mail: string, { mark, invitation }: CodeFor): Promise<void> {
    const [id, code] = [randomUUID(), newCode()];
    await this.system.query({
      name: 'login-code-made',
      text: `insert into login_code (id, address_mark, invitation_id, code_hash, expires_at)
        values ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
      values: [id, mark, invitation ?? null, this.hashOf(id, code), codeMinutes],
    });
    if (!(await this.post.send(mail, codeLetter(code, codeMinutes)))) throw refuse('mail-away', { retryAfter: 30 });
  }

  /** Spends one try. @returns the code's id, for `use`. @throws Refused `code-wrong`, `too-many-tries`. */
  async check({ mark, invitation }: CodeFor, typed: string): Promise<string> {
    await this.tries.byAddress('code-tried', mark);
    const [found] = await this.system.query<FoundCode>({
      name: 'login-code-tried',
      text: `update login_code set tries = tries + 1
        where id = (select id from login_code where address_mark = $1 and invitation_id is not distinct from $2
                     order by made_at desc limit 1)
          and used_at is null and expires_at > now() and tries < ${mostTries}
        returning id, code_hash as hash`,
      values: [mark, invitation ?? null],
    });
    if (!found || !isSame(found.hash, this.hashOf(found.id, typedCode(typed)))) throw refuse('code-wrong');
    return found.id;
  }

  /** Of two who use it at once one comes in. @throws Refused `code-wrong`. */
  async use(id: string): Promise<void> {
    const used = await this.system.query({
      name: 'login-code-used',
      text: 'update login_code set used_at = now() where id = $1 and used_at is null returning id',
      values: [id],
    });
    if (used.length === 0) throw refuse('code-wrong');
  }

  private hashOf(id: string, code: string): Buffer {
    return this.keys.hmac(`code:${id}:${code}`);
  }
}
