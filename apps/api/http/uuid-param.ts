import type { PipeTransform } from '@nestjs/common';
import type { RefusalCode } from '#contracts';
import { uuidPattern } from './fields.js';
import { refuse } from './refused.js';

/** An id in an address: what is no UUID does not exist, and is answered as such. */
export class UuidParam implements PipeTransform<string, string> {
  constructor(private readonly code: RefusalCode) {}

  transform(value: string): string {
    if (!uuidPattern.test(value)) throw refuse(this.code);
    return value.toLowerCase();
  }
}

/** A readable id in an address (`T1.7.1`, `0265`). */
export class CodeParam implements PipeTransform<string, string> {
  constructor(private readonly code: RefusalCode) {}

  transform(value: string): string {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}._~:-]{0,99}$/u.test(value)) throw refuse(this.code);
    return value;
  }
}
