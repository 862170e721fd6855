import type { Api } from '../../api/types.js';

export type Invitation = Api<'InvitationDto'>;

/** How one stands, as the key of its sentence, and the instants that stand in it. */
export function standingOf(one: Invitation): {
  readonly key: StandingKey;
  readonly at: string;
  readonly until?: string;
} {
  if (one.state === 'used') return { key: 'usedOn', at: one.usedAt ?? one.madeAt };
  if (one.state === 'revoked') return { key: 'revokedOn', at: one.revokedAt ?? one.madeAt };
  if (one.state === 'expired') return { key: 'expiredOn', at: one.expiresAt };
  if (one.sentAt === undefined) return { key: 'unsent', at: one.madeAt };
  return { key: 'openUntil', at: one.sentAt, until: one.expiresAt };
}

export type StandingKey = 'usedOn' | 'revokedOn' | 'expiredOn' | 'unsent' | 'openUntil';

const order = ['open', 'expired', 'used', 'revoked'];

/** What waits for somebody stands first. */
export const inOrder = (all: readonly Invitation[]): Invitation[] =>
  all.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.madeAt.localeCompare(a.madeAt));

/** It can be sent again or revoked. */
export const isRunning = ({ state }: Invitation): boolean => state === 'open' || state === 'expired';

export const looksLikeMail = (mail: string): boolean => /^\S+@\S+\.\S+$/.test(mail.trim());
