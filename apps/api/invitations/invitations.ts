import { Inject, Injectable } from '@nestjs/common';
import { type AuditEntry, writeAudit } from '#audit';
import { type InvitationProof, type Invitee, invitationDays } from '#contracts';
import { guardianSeal, invitationSeal, type KeyVault, type Reads, type Transaction } from '#persistence';
import { scopeOf } from '#privacy';
import { auditActorOf } from '../auth/refusal-recorder.js';
import type { SignedIn } from '../auth/signed-in.js';
import type { WriteKey } from '../http/command-id.decorator.js';
import { refuse } from '../http/refused.js';
import { type Database, KEYS, PEOPLE, type PeopleDatabase, SETTINGS, SYSTEM } from '../parts.js';
import type { ApiSettings } from '../settings.js';
import { Directory } from '../shared/directory.js';
import { given } from '../shared/given.js';
import { idsOf } from '../shared/ids-of.js';
import { type InvitationRow, InvitationStore } from './invitation.store.js';
import type { InvitationDto, InvitedDto } from './invitations.dto.js';
import type { Invited } from './invitees.js';
import { invitationLetter } from './letters.js';
import { Post } from './post.js';
import { hashOf, newToken, plainAddress } from './secrets.js';

/** Who invites whom, how, and where to. */
export interface Inviting {
  readonly me: SignedIn;
  readonly key: WriteKey;
  readonly invitee: Invitee;
  readonly plan: string | null;
  readonly invited: Invited;
  readonly mail: string;
  readonly proof: InvitationProof;
  readonly days?: number | undefined;
}

/** One that exists already, of this plan or of none. */
export interface Chosen {
  readonly me: SignedIn;
  readonly key: WriteKey;
  readonly plan: string | null;
  readonly id: string;
}

/** Invitations as they are made, sent, sent again and revoked. That somebody may was asked before. */
@Injectable()
export class Invitations {
  private readonly store: InvitationStore;

  constructor(
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(PEOPLE) private readonly people: PeopleDatabase,
    @Inject(KEYS) private readonly keys: KeyVault,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Post) private readonly post: Post,
  ) {
    this.store = new InvitationStore(system);
  }

  /** The same key again is the same invitation; where its mail did not go out, it is sent. */
  async make(inviting: Inviting): Promise<InvitedDto> {
    const { me, key } = inviting;
    const id = idsOf(me, key)('invitation');
    const mail = plainAddress(inviting.mail);
    const token = newToken();
    const made = await this.system.transaction([], (tx) => this.insert(tx, inviting, { id, mail, token }));
    if (made)
      return { invitationId: id, sent: await this.send(id, mail, token, inviting.days ?? invitationDays.usual) };
    const known = await this.store.find(me.actor.municipality, id);
    if (known?.bodyHash !== key.bodyHash) throw refuse('idempotency-key-reused');
    if (known.sentAt !== null || known.state !== 'open') return { invitationId: id, sent: known.sentAt !== null };
    return { invitationId: id, sent: await this.renew(id, mail, key) };
  }

  /** Another link; the one before is of no use any more. @throws Refused */
  async sendAgain({ me, key, plan, id }: Chosen): Promise<InvitedDto> {
    const known = await this.of(me, plan, id);
    if (known.sentFor === key.commandId) return { invitationId: id, sent: known.sentAt !== null };
    const keys = await this.keys.of(me.actor.municipality);
    const mail = keys.open({ cipher: known.cipher, keyId: known.keyId }, invitationSeal(id));
    return { invitationId: id, sent: await this.renew(id, mail, key, entryOf(me, key, 'sent-again', known)) };
  }

  /** Done once and done again is the same. @throws Refused */
  async revoke({ me, key, plan, id }: Chosen): Promise<InvitedDto> {
    const known = await this.of(me, plan, id);
    if (known.state === 'used') throw refuse('invitation-over');
    await this.system.transaction([], async (tx) => {
      if (await this.store.revoke(tx, id, me.user)) await writeAudit(tx, entryOf(me, key, 'revoked', known));
    });
    return { invitationId: id, sent: known.sentAt !== null };
  }

  async list({ actor }: SignedIn, plan: string | null): Promise<readonly InvitationDto[]> {
    const { municipality } = actor;
    const on: Reads = plan === null ? this.system : this.people.as(scopeOf(actor));
    const [rows, names, keys] = await Promise.all([
      this.store.list(on, municipality, plan),
      this.directory.of(municipality),
      this.keys.of(municipality),
    ]);
    const guardians = await this.store.guardians(
      rows.filter(({ invitee }) => invitee === 'guardian').map(({ user }) => user),
    );
    const named = new Map(guardians.map(({ id, ...sealed }) => [id, keys.open(sealed, guardianSeal(id))]));
    const nameOf = (user: string) => named.get(user) ?? names.members.get(user)?.name;
    return rows.map((row) =>
      shown(row, keys.open({ cipher: row.cipher, keyId: row.keyId }, invitationSeal(row.id)), nameOf),
    );
  }

  private async of({ actor }: SignedIn, plan: string | null, id: string): Promise<InvitationRow> {
    const known = await this.store.find(actor.municipality, id);
    if (known === null || known.plan !== plan) throw refuse('unknown-invitation');
    return known;
  }

  private async insert(
    tx: Transaction,
    { me, key, invitee, plan, invited, proof, days = invitationDays.usual }: Inviting,
    { id, mail, token }: { readonly id: string; readonly mail: string; readonly token: string },
  ): Promise<boolean> {
    const { municipality } = me.actor;
    const user = await userOf(tx, invited);
    const sealed = (await this.keys.of(municipality)).seal(mail, invitationSeal(id));
    const tokenHash = hashOf(token);
    const { commandId, bodyHash } = key;
    const one = { id, municipality, user, invitee, plan, proof, sealed, tokenHash, madeBy: me.user, bodyHash, days };
    if (!(await this.store.insert(tx, { ...one, key: commandId }))) return false;
    await writeAudit(tx, entryOf(me, key, 'made', one));
    return true;
  }

  /** @param entry what the audit keeps of it, where somebody asked for another link. */
  private async renew(id: string, mail: string, { commandId }: WriteKey, entry?: AuditEntry): Promise<boolean> {
    const token = newToken();
    const until = await this.system.transaction([], async (tx) => {
      const until = await this.store.renew(tx, id, hashOf(token), commandId);
      if (until !== null && entry) await writeAudit(tx, entry);
      return until;
    });
    if (until === null) throw refuse('invitation-over');
    return this.deliver(id, mail, token, new Date(until));
  }

  private send(id: string, mail: string, token: string, days: number): Promise<boolean> {
    return this.deliver(id, mail, token, new Date(Date.now() + days * 86_400_000));
  }

  private async deliver(id: string, mail: string, token: string, until: Date): Promise<boolean> {
    const sent = await this.post.send(mail, invitationLetter(this.settings.publicUrl, token, until));
    if (sent) await this.store.sent(id);
    return sent;
  }
}

/** The last of the statements answers with the id. @throws Refused where somebody else has it. */
async function userOf(tx: Transaction, { statements }: Invited): Promise<string> {
  const answers = await tx.together(statements);
  const [row] = (answers.at(-1) ?? []) as readonly { readonly id: string }[];
  if (!row) throw refuse('invitee-unknown');
  return row.id;
}

type About = Pick<InvitationRow, 'id' | 'invitee' | 'proof' | 'plan'>;

function entryOf(
  { actor }: SignedIn,
  { requestId }: WriteKey,
  did: Extract<AuditEntry, { kind: 'invitation' }>['did'],
  { id: invitation, invitee, proof, plan }: About,
): AuditEntry {
  const { municipality } = actor;
  const about = {
    kind: 'invitation',
    municipality,
    actor: auditActorOf(actor),
    did,
    invitation,
    invitee,
    proof,
  } as const;
  return { ...about, ...(plan !== null && { plan }), requestId };
}

const shown = (row: InvitationRow, mail: string, nameOf: (user: string) => string | undefined): InvitationDto => {
  const { id, user, invitee, proof, state, madeAt, expiresAt } = row;
  return {
    ...given({ name: nameOf(user), madeByName: nameOf(row.madeBy), sentAt: row.sentAt ?? undefined }),
    ...given({ usedAt: row.usedAt ?? undefined, revokedAt: row.revokedAt ?? undefined }),
    invitationId: id,
    invitee,
    ...(invitee === 'young-person' ? {} : { whoId: user }),
    mail,
    proof,
    state,
    madeAt,
    expiresAt,
  };
};
