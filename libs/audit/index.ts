export { type AuditActor, type AuditEntry, type AuditKind, type AuditRow, auditRow, type ReadWhat } from './entries.js';
export { foldMinutes, type LookedBy, looksStatement, recordLooks } from './looks.js';
export { auditColumns, auditStatement, writeAudit } from './writer.js';
