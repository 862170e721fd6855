import type { Refusal, RefusalCode, Text } from '#contracts';

/** What is wrong with one field, by its path in the body, and what would be right. Never the value itself. */
export interface FieldProblem {
  readonly field: string;
  readonly expected: Text;
}

/** Who did what somebody else came too late for; the name as far as it is known. */
export interface Taken {
  readonly at?: string;
  readonly by?: string;
  readonly unit?: string;
  readonly unitName?: string;
}

/** What else a refusal tells besides its code. */
export interface RefusalExtras {
  readonly errors?: readonly FieldProblem[];
  /** The step, handover or plan as it stands now. */
  readonly state?: Readonly<Record<string, unknown>>;
  /** The actions that are possible instead. */
  readonly allowed?: readonly string[];
  readonly version?: number;
  /** Who was faster, and when. */
  readonly taken?: Taken;
  /** Seconds after which the same request may be sent again. */
  readonly retryAfter?: number;
}

/** An expected "no" on its way to the problem filter: the HTTP edge is the one place where a refusal is thrown. */
export class Refused extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly extras: RefusalExtras = {},
  ) {
    super(refusal.code);
    this.name = 'Refused';
  }
}

export const refuse = (code: RefusalCode, extras: RefusalExtras = {}): Refused => new Refused({ code }, extras);
