import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One line of the record: a request that went out, or the answer that settled it. */
export type RecordLine =
  | {
      readonly what: 'sent';
      readonly key: string;
      readonly type: string;
      readonly at: number;
      /** By how much a clock is to be wound, where that is known. */
      readonly ms?: number;
    }
  | {
      readonly what: 'answered';
      readonly key: string;
      readonly type: string;
      readonly at: number;
      readonly status: number;
      readonly planId?: string;
      readonly version?: number;
      readonly code?: string;
    };

export type Answered = Extract<RecordLine, { what: 'answered' }>;

/**
 * What the load generator knows, kept in a file of its own: each request is written down before it goes out and each
 * answer before anything follows from it, so that the product's own tables can be held against it.
 */
export class OutsideRecord {
  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
  }

  write(line: RecordLine): void {
    appendFileSync(this.path, `${JSON.stringify(line)}\n`);
  }

  read(): readonly RecordLine[] {
    return readFileSync(this.path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as RecordLine);
  }
}
