/**
 * A backup is one gzip file of lines, written and read as a stream:
 *
 *     {"format":"samspor-backup", …}      the header: when, which schema, which tables with which columns
 *     {"masters":["k1"]}                the ids of the master keys that open it: they themselves are not in it
 *     {"table":"municipality"}            for each table, in an order in which it can be filled again:
 *     0265<tab>Roskilde<tab>…             its rows as PostgreSQL's COPY writes them, one a line
 *     \.
 *     {"manifest": …}                     rows and checksums: a file without this line is not whole
 */
export interface BackupHeader {
  readonly format: typeof FORMAT;
  readonly formatVersion: number;
  /** When the snapshot was taken, ISO in UTC. */
  readonly madeAt: string;
  /** PostgreSQL's version. */
  readonly server: string;
  /** The migrations that the database had had, oldest first. */
  readonly schema: readonly string[];
  readonly tables: readonly BackupTable[];
  readonly sequences: readonly BackupSequence[];
}

export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
}

export interface BackupSequence {
  readonly name: string;
  /** The last number given out; null where none was. */
  readonly last: string | null;
}

export interface TableSum {
  readonly name: string;
  readonly rows: number;
  /** Of the rows' lines, in hex. */
  readonly sha256: string;
}

export interface Manifest {
  readonly header: string;
  readonly keys: string;
  readonly tables: readonly TableSum[];
}

export const FORMAT = 'samspor-backup';
/** Before the second, the key file stood in the second line. */
export const FORMAT_VERSION = 2;
/** PostgreSQL's own mark: no row can look like it, as a backslash in a value is doubled. */
export const END_OF_TABLE = '\\.';

/** What a person can put right: a file that is damaged or newer, a database that is not there, a key that is missing. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
