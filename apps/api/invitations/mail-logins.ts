import { Inject, Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { Invitee } from '#contracts';
import { refuse } from '../http/refused.js';
import { type Database, SYSTEM } from '../parts.js';
import { LoginCodes } from './login-codes.js';
import { plainAddress } from './secrets.js';
import type { MailCodeDto } from './sign-in.dto.js';

interface MailLogin {
  readonly as: string;
  readonly kind: Invitee;
  readonly municipality: string;
  readonly unit: string | null;
}

export type ChoiceOfLogin = Omit<MailLogin, 'unit'> & { readonly unit?: string };

/** Who logs in by a code to their mail address. What is answered never says whether an address is known. */
@Injectable()
export class MailLogins {
  constructor(
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(LoginCodes) private readonly codes: LoginCodes,
    @Inject(PinoLogger) private readonly logger: PinoLogger,
  ) {}

  /** Nobody waits for the mail: how long it takes would say whether there is one. */
  ask(mail: string): void {
    void this.sendTo(mail).catch(() => this.logger.warn('a code was asked for and not sent'));
  }

  /** @returns whose login it is, or who it may be. @throws Refused `code-wrong`, `too-many-tries`. */
  async enter({
    mail,
    code,
    as,
  }: MailCodeDto): Promise<{ readonly user: string } | { readonly choose: ChoiceOfLogin[] }> {
    const mark = this.codes.markOf(mail);
    const id = await this.codes.check({ mark }, code);
    const logins = await this.of(mark);
    const [only] = logins.length === 1 ? logins : logins.filter((one) => one.as === as);
    if (logins.length === 0 || (as !== undefined && only?.as !== as)) throw refuse('code-wrong');
    if (!only) return { choose: logins.map(({ unit, ...rest }) => ({ ...rest, ...(unit !== null && { unit }) })) };
    await this.codes.use(id);
    return { user: only.as };
  }

  private async sendTo(mail: string): Promise<void> {
    const mark = this.codes.markOf(mail);
    if ((await this.of(mark)).length > 0) await this.codes.send(plainAddress(mail), { mark });
  }

  private async of(mark: Buffer): Promise<readonly MailLogin[]> {
    return this.system.query<MailLogin>({
      name: 'mail-logins',
      text: `select l.user_id as as, o.name as municipality,
          case when u.person_id is not null then 'young-person' when u.guardian_of is not null then 'guardian'
               else 'member' end as kind,
          (select min(t.name) from membership m join unit t on t.id = m.unit_id
            where m.member_id = u.id and t.external) as unit
        from mail_login l join app_user u on u.id = l.user_id join municipality o on o.code = l.municipality_id
        where l.address_mark = $1 order by l.bound_at, l.user_id`,
      values: [mark],
    });
  }
}
