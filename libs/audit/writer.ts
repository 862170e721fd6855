import type { Queryable, Statement } from '#persistence';
import { type AuditEntry, auditRow } from './entries.js';

/** The columns of `jsonb_to_recordset` for audit rows; the journal adds them to its one statement. */
export const auditRecord = `(municipality_id text, kind text, actor_kind text, member_id uuid, unit_id text, plan_id uuid,
  person_id uuid, request_id text, data jsonb)`;

export const auditColumns =
  'municipality_id, kind, actor_kind, member_id, unit_id, plan_id, person_id, request_id, data';

/** The statement that adds the entries. There is none that changes or removes one, nor a right to. */
export const auditStatement = (entries: readonly AuditEntry[]): Statement => ({
  name: 'audit',
  text: `insert into audit (${auditColumns}) select ${auditColumns} from jsonb_to_recordset($1) r${auditRecord}`,
  values: [JSON.stringify(entries.map(auditRow))],
});

/** Adds entries within whatever transaction `on` is. */
export async function writeAudit(on: Queryable, ...entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length > 0) await on.query(auditStatement(entries));
}

/** A look at somebody's data, disclosable to the citizen: when, what and for what purpose. */
export interface Access {
  readonly municipality: string;
  readonly member: string;
  readonly unit?: string;
  readonly person?: string;
  readonly plan?: string;
  readonly what: string;
  readonly purpose: string;
  readonly requestId?: string;
}

/** Adds rows to the access log. */
export async function logAccess(on: Queryable, ...looks: readonly Access[]): Promise<void> {
  if (looks.length === 0) return;
  await on.query({
    name: 'access-log',
    text: `insert into access_log (municipality_id, member_id, unit_id, person_id, plan_id, what, purpose, request_id)
           select municipality, member, unit, person, plan, what, purpose, "requestId" from jsonb_to_recordset($1)
             r(municipality text, member uuid, unit text, person uuid, plan uuid, what text, purpose text, "requestId" text)`,
    values: [JSON.stringify(looks)],
  });
}
