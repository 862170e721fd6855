/** The database cannot be reached or does not take work now. Nothing was decided; the same call may be repeated. */
export class DatabaseAway extends Error {
  constructor() {
    super('The database cannot be reached');
    this.name = 'DatabaseAway';
  }
}

/**
 * What PostgreSQL refused, by codes only. The driver's own error carries row values and parameters (names, numbers),
 * so it never leaves this library.
 */
export class DatabaseFailure extends Error {
  /** SQLSTATE, five characters. */
  readonly code: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;

  constructor(code: string, constraint?: string, table?: string) {
    super(`The database refused: ${[code, table, constraint].filter(Boolean).join(' ')}`);
    this.name = 'DatabaseFailure';
    this.code = code;
    this.constraint = constraint;
    this.table = table;
  }
}

const UNIQUE_VIOLATION = '23505';
/** Serialization failure, deadlock, lock not available: the same transaction may succeed when run again. */
const TRANSIENT = new Set(['40001', '40P01', '55P03']);

/** SQLSTATE classes and codes that say "not now": connection lost, shutting down, starting up, closed or full for connections. */
const AWAY_STATES = /^(08...|57P0[1-4]|53300|3D000|25006|55000)$/;
const AWAY_SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);
const AWAY_WORDS =
  /connection (terminated|error|timeout)|timeout exceeded|not queryable|client was closed|read timeout/i;

export const isUniqueViolation = (error: unknown, constraint: string): boolean =>
  error instanceof DatabaseFailure && error.code === UNIQUE_VIOLATION && error.constraint === constraint;

export const isTransient = (error: unknown): boolean => error instanceof DatabaseFailure && TRANSIENT.has(error.code);

/** The typed failure behind a driver error; errors that are not the driver's are bugs and are handed back as they are. */
export function failureOf(error: unknown): Error {
  if (error instanceof DatabaseAway || error instanceof DatabaseFailure) return error;
  const seen = fieldsOf(error);
  if (seen.code && (AWAY_SYSTEM.has(seen.code) || AWAY_STATES.test(seen.code))) return new DatabaseAway();
  if (!seen.code && AWAY_WORDS.test(seen.message)) return new DatabaseAway();
  if (/^[0-9A-Z]{5}$/.test(seen.code ?? '')) return new DatabaseFailure(seen.code ?? '', seen.constraint, seen.table);
  return error instanceof Error ? error : new Error('The database driver failed');
}

interface DriverFields {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly message: string;
}

/** TypeORM wraps the driver's error and repeats its fields; a failed connect to several addresses nests them. */
function fieldsOf(error: unknown): DriverFields {
  const outer = record(error);
  const first = Array.isArray(outer.errors) ? record(outer.errors[0]) : {};
  const text = (name: string): string | undefined => {
    const value = outer[name] ?? first[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { code: text('code'), constraint: text('constraint'), table: text('table'), message: text('message') ?? '' };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
