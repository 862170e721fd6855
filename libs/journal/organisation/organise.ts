import { type AuditEntry, auditStatement } from '#audit';
import type { Statement } from '#persistence';
import { auditActorOf, refOf, sameActor } from '../actors.js';
import { untilSettled } from '../execute.js';
import type { JournalParts } from '../parts.js';
import { lockPlans } from '../plan-lock.js';
import { lockOrganisation, type OrganisationRow, organisationNow, readMore, readOrganisation } from './load.js';
import { ruled } from './rules.js';
import type { OrganisationAnswer, OrganisationInput, Organised } from './types.js';
import { written } from './writes.js';

/**
 * One change of units, members or calendar, in one transaction with its audit entry and its answer. Every process hears
 * of it after the commit; who decides about a plan reads the organisation's number under the plan's lock.
 */
export const organise = (parts: JournalParts, input: OrganisationInput): Promise<Organised> =>
  untilSettled(() => attempt(parts, input));

function attempt(parts: JournalParts, input: OrganisationInput): Promise<Organised> {
  const { municipality, command, confirmed } = input;
  const opening = [lockPlans, lockOrganisation(municipality), readOrganisation(input)];
  return parts.database.transaction(opening, async (tx, [, , rows]): Promise<Organised> => {
    const row = rows?.[0] as OrganisationRow | undefined;
    if (!row) return { ok: false, refusal: { code: 'unknown-municipality' } };
    if (row.body_hash !== null) return earlier(row, input);
    const more = readMore(input);
    const [extra] = more === null ? [] : await tx.query<unknown>(more);
    const now = organisationNow(municipality, row, command, extra);
    const { refusal, warnings } = ruled(command, now);
    if (refusal) return { ok: false, refusal };
    if (warnings.length > 0 && !confirmed) {
      return { ok: false, refusal: { code: 'needs-confirmation', detail: { warnings } } };
    }
    const { statements, about } = written(command, now, parts.newId);
    const answer = { ...about, warnings };
    const around = [keepAnswer(input, answer), auditStatement([auditOf(input, answer)]), tell(municipality)];
    await tx.together([...statements, ...around]);
    await parts.crashPoints?.beforeCommit?.();
    return { ok: true, replayed: false, ...answer };
  });
}

function earlier(row: OrganisationRow, input: OrganisationInput): Organised {
  const same = row.body_hash === input.bodyHash && row.actor !== null && sameActor(row.actor, refOf(input.actor));
  if (!same || !row.answer) return { ok: false, refusal: { code: 'idempotency-key-reused' } };
  return { ok: true, replayed: true, ...row.answer };
}

const keepAnswer = (input: OrganisationInput, answer: OrganisationAnswer): Statement => ({
  name: 'organisation-answer',
  text: `insert into command (municipality_id, command_id, type, actor, body_hash, answer) values ($1, $2, $3, $4, $5, $6)`,
  values: [
    input.municipality,
    input.commandId,
    input.command.type,
    JSON.stringify(refOf(input.actor)),
    input.bodyHash,
    JSON.stringify(answer),
  ],
});

const auditOf = (
  { municipality, actor, command, requestId }: OrganisationInput,
  { unit, member }: OrganisationAnswer,
): AuditEntry => ({
  kind: 'organisation-changed',
  municipality,
  actor: auditActorOf(actor),
  change: command.type,
  ...(unit === undefined ? {} : { unit }),
  ...(member === undefined ? {} : { member }),
  ...('role' in command ? { role: command.role } : {}),
  ...('parent' in command ? { parent: command.parent } : {}),
  ...('day' in command ? { day: command.day } : {}),
  ...(requestId === undefined ? {} : { requestId }),
});

/** Whoever keeps something of the organisation in memory forgets it. */
const tell = (municipality: string): Statement => ({
  name: 'organisation-tell',
  text: `select pg_notify('samspor_changed', $1)`,
  values: [JSON.stringify({ municipality, organisation: true })],
});
