export { type AuditActor, type AuditEntry, type AuditKind, type AuditRow, auditRow, type ReadWhat } from './entries.js';
export { type Access, auditColumns, auditStatement, logAccess, writeAudit } from './writer.js';
