import type { Assurance, InvitationProof, Invitee, OrganisationChange, RefusalCode } from '#contracts';
import type { CommandType } from '#plan-domain';

/** Who acted, by ids only. */
export type AuditActor =
  | { readonly kind: 'member'; readonly member: string; readonly unit?: string }
  | { readonly kind: 'young-person'; readonly person: string }
  | { readonly kind: 'guardian'; readonly guardian: string }
  | { readonly kind: 'system' }
  /** Nobody known: a login that was refused. */
  | { readonly kind: 'unknown' };

interface Common {
  readonly actor: AuditActor;
  readonly requestId?: string;
}

/** What was opened or listed. */
export type ReadWhat =
  | 'plan'
  | 'plan-events'
  | 'looks'
  | 'invitations'
  | 'copy'
  | 'access-review'
  | 'plans'
  | 'inbox'
  | 'escalations'
  | 'risk'
  | 'overdue'
  | 'load'
  | 'handovers'
  | 'absences'
  | 'checks'
  | 'person'
  | 'person-search'
  | 'cpr'
  | 'units'
  | 'members'
  | 'templates'
  | 'preview'
  | 'clock'
  | 'closing-days'
  | 'operations'
  | 'keys'
  | 'action-table'
  | 'stream'
  | 'codec';

/** Every kind of entry with exactly the fields it may have: ids, codes and numbers, never a name, number or text. */
export type AuditEntry =
  | (Common & {
      readonly kind: 'command-done';
      readonly municipality: string;
      readonly plan: string;
      readonly person: string;
      readonly command: CommandType;
      readonly version: number;
    })
  | (Common & {
      readonly kind: 'command-refused';
      readonly municipality: string;
      readonly plan?: string;
      readonly person?: string;
      readonly command: CommandType;
      readonly code: RefusalCode;
    })
  | (Common & {
      readonly kind: 'read';
      readonly municipality: string;
      readonly what: ReadWhat;
      readonly purpose: string;
      readonly plan?: string;
      readonly person?: string;
      /** How many rows a list showed. */
      readonly count?: number;
    })
  | (Common & {
      readonly kind: 'read-refused';
      readonly municipality: string;
      readonly what: ReadWhat;
      readonly code: RefusalCode;
      readonly plan?: string;
      readonly person?: string;
    })
  | (Common & { readonly kind: 'login-refused'; readonly code: RefusalCode })
  /** Somebody logged in, or out, in a browser. */
  | (Common & { readonly kind: 'login'; readonly municipality: string; readonly assurance: Assurance })
  | (Common & { readonly kind: 'logout'; readonly municipality: string })
  /** Somebody was invited from outside, sent the link again, took it up, or is to come no longer. */
  | (Common & {
      readonly kind: 'invitation';
      readonly municipality: string;
      readonly did: 'made' | 'sent-again' | 'used' | 'revoked';
      readonly invitation: string;
      readonly invitee: Invitee;
      readonly proof: InvitationProof;
      readonly plan?: string;
    })
  | (Common & {
      readonly kind: 'invitation-refused';
      readonly municipality: string;
      readonly code: RefusalCode;
      readonly plan?: string;
    })
  | (Common & {
      readonly kind: 'clock-wound';
      readonly municipality: string;
      readonly fromOffsetMs: number;
      readonly toOffsetMs: number;
    })
  /** A backup was put in the place of what was there: what was recorded after `madeAt` is in the backup kept of it. */
  | (Common & {
      readonly kind: 'restored';
      readonly municipality: string;
      /** ISO, UTC. */
      readonly madeAt: string;
      readonly plans: number;
    })
  /** A municipality has a new key for what is written from now on. */
  | (Common & { readonly kind: 'key-rotated'; readonly municipality: string; readonly key: string })
  /** A plan's keys were destroyed: its texts open to nobody any more. */
  | (Common & { readonly kind: 'key-destroyed'; readonly municipality: string; readonly plan: string })
  | (Common & {
      readonly kind: 'organisation-changed';
      readonly municipality: string;
      readonly change: OrganisationChange;
      readonly unit?: string;
      /** Whom it is about: a member's id. */
      readonly member?: string;
      readonly role?: string;
      readonly parent?: string;
      readonly day?: string;
    })
  | (Common & {
      readonly kind: 'organisation-refused';
      readonly municipality: string;
      readonly change: OrganisationChange;
      readonly code: RefusalCode;
    })
  | (Common & { readonly kind: 'clock-refused'; readonly municipality: string; readonly code: RefusalCode });

export type AuditKind = AuditEntry['kind'];

/** An entry as its row: what every kind has in columns, the rest in `data`. */
export interface AuditRow {
  readonly municipality_id: string | null;
  readonly kind: AuditKind;
  readonly actor_kind: AuditActor['kind'];
  readonly member_id: string | null;
  readonly unit_id: string | null;
  readonly plan_id: string | null;
  readonly person_id: string | null;
  readonly request_id: string | null;
  readonly data: Readonly<Record<string, string | number>>;
}

/** The row of an entry. What is not a field of the union does not reach the table, even if a caller smuggles it in. */
export function auditRow(entry: AuditEntry): AuditRow {
  const { actor } = entry;
  return {
    municipality_id: 'municipality' in entry ? entry.municipality : null,
    kind: entry.kind,
    actor_kind: actor.kind,
    member_id: actor.kind === 'member' ? actor.member : null,
    unit_id: (actor.kind === 'member' && actor.unit) || null,
    plan_id: ('plan' in entry && entry.plan) || null,
    person_id: ('person' in entry && entry.person) || (actor.kind === 'young-person' ? actor.person : null),
    request_id: entry.requestId ?? null,
    data: { ...detailOf(entry), ...(actor.kind === 'guardian' && { guardian: actor.guardian }) },
  };
}

function detailOf(entry: AuditEntry): Readonly<Record<string, string | number>> {
  switch (entry.kind) {
    case 'command-done':
      return { command: entry.command, version: entry.version };
    case 'command-refused':
      return { command: entry.command, code: entry.code };
    case 'read':
      return { what: entry.what, purpose: entry.purpose, ...(entry.count === undefined ? {} : { count: entry.count }) };
    case 'read-refused':
      return { what: entry.what, code: entry.code };
    case 'login-refused':
    case 'clock-refused':
    case 'invitation-refused':
      return { code: entry.code };
    case 'login':
      return { assurance: entry.assurance };
    case 'invitation': {
      const { did, invitation, invitee, proof } = entry;
      return { did, invitation, invitee, proof };
    }
    case 'logout':
    case 'key-destroyed':
      return {};
    case 'key-rotated':
      return { key: entry.key };
    case 'restored':
      return { madeAt: entry.madeAt, plans: entry.plans };
    case 'organisation-changed': {
      const { change, unit, member, role, parent, day } = entry;
      const about = { change, unit, member, role, parent, day };
      return Object.fromEntries(Object.entries(about).flatMap(([key, value]) => (value ? [[key, value]] : [])));
    }
    case 'organisation-refused':
      return { change: entry.change, code: entry.code };
    case 'clock-wound':
      return { fromOffsetMs: entry.fromOffsetMs, toOffsetMs: entry.toOffsetMs };
  }
}
