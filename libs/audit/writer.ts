import type { Queryable, Statement } from '#persistence';
import { type AuditEntry, type AuditRow, auditRow } from './entries.js';

/** The columns of an entry with their types; the journal adds entries in its one statement. */
export const auditColumns = {
  municipality_id: 'text',
  kind: 'text',
  actor_kind: 'text',
  member_id: 'uuid',
  unit_id: 'text',
  plan_id: 'uuid',
  person_id: 'uuid',
  request_id: 'text',
  data: 'jsonb',
} as const satisfies Readonly<Record<keyof AuditRow, string>>;

const names = Object.keys(auditColumns).join(', ');
const typed = Object.entries(auditColumns).map(([name, type]) => `${name} ${type}`);

/** The statement that adds the entries. There is none that changes or removes one, nor a right to. */
export const auditStatement = (entries: readonly AuditEntry[]): Statement => ({
  name: 'audit',
  text: `insert into audit (${names}) select ${names} from jsonb_to_recordset($1) r(${typed.join(', ')})`,
  values: [JSON.stringify(entries.map(auditRow))],
});

/** Adds entries within whatever transaction `on` is. */
export async function writeAudit(on: Queryable, ...entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length > 0) await on.query(auditStatement(entries));
}
