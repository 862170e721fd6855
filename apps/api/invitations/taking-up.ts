import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, writeAudit } from '#audit';
import { invitationSeal, isUniqueViolation, type KeyVault, type Statement } from '#persistence';
import { ActorFinder } from '../auth/actor-finder.js';
import { refuse } from '../http/refused.js';
import { type Database, KEYS, SETTINGS, SYSTEM } from '../parts.js';
import { Sessions } from '../session/sessions.js';
import type { ApiSettings } from '../settings.js';
import { InvitationStore, type OpenLink, takeUp } from './invitation.store.js';
import { hashOfToken } from './secrets.js';

/** Links as they are opened and taken up. A link that is wrong, used, expired or revoked is one and the same. */
@Injectable()
export class TakingUp {
  private readonly store: InvitationStore;

  constructor(
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(KEYS) private readonly keys: KeyVault,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ActorFinder) private readonly actors: ActorFinder,
  ) {
    this.store = new InvitationStore(system);
  }

  /** Looks and changes nothing: programs open links in mails too. @throws Refused `invitation-invalid`. */
  async look(token: string): Promise<OpenLink> {
    const hash = hashOfToken(token);
    const link = hash && (await this.store.open(hash));
    if (!link) throw refuse('invitation-invalid');
    return link;
  }

  async addressOf({ id, municipality, cipher, keyId }: OpenLink): Promise<string> {
    return (await this.keys.of(municipality)).open({ cipher, keyId }, invitationSeal(id));
  }

  /** From now on whom the provider vouches for is whom was invited. @throws Refused */
  async byIdentity(invitation: string, subject: string, requestId: string): Promise<string> {
    const link = await this.store.openById(invitation);
    if (link?.proof !== 'oidc') throw refuse('invitation-invalid');
    const { oidcIssuer: issuer } = this.settings;
    const bind: Statement = {
      name: 'login-bound-identity',
      text: 'update app_user set subject = $2, issuer = $3 where id = $1',
      values: [link.user, subject, issuer],
    };
    const alone: Statement = { text: 'delete from mail_login where user_id = $1', values: [link.user] };
    return this.take(link, [bind, alone], requestId);
  }

  /** From now on whoever reads mail at the address is whom was invited. @throws Refused */
  byAddress(link: OpenLink, mark: Buffer, requestId: string): Promise<string> {
    const bind: Statement = {
      name: 'login-bound-address',
      text: `insert into mail_login (user_id, municipality_id, address_mark) values ($1, $2, $3)
        on conflict (user_id) do update set address_mark = excluded.address_mark, bound_at = now()`,
      values: [link.user, link.municipality, mark],
    };
    return this.take(link, [bind], requestId);
  }

  /** Whatever logins there were of theirs end: whoever had them may be somebody else. */
  private async take(link: OpenLink, bind: readonly Statement[], requestId: string): Promise<string> {
    const { id: invitation, municipality, invitee, proof, plan, user } = link;
    const used = { kind: 'invitation', municipality, did: 'used', invitation, invitee, proof } as const;
    const entry = { ...used, ...(plan !== null && { plan }), actor: actorOf(link), requestId };
    const work = this.system.transaction([], async (tx) => {
      if ((await tx.query(takeUp(invitation))).length === 0) throw refuse('invitation-invalid');
      for (const statement of bind) await tx.query(statement);
      await writeAudit(tx, entry);
    });
    await work.catch((error: unknown) => {
      throw isUniqueViolation(error, 'app_user_subject_key') ? refuse('identity-taken') : error;
    });
    await this.sessions.endAll(user);
    this.actors.forget();
    return user;
  }
}

function actorOf({ invitee, user, person }: OpenLink): AuditActor {
  if (invitee === 'guardian') return { kind: 'guardian', guardian: user };
  return invitee === 'young-person' ? { kind: 'young-person', person: person ?? '' } : { kind: 'member', member: user };
}
