import type { ConsequenceKind } from '#contracts';
import type { Wait } from './undo.js';

/** What must be carried out after a command: written in the command's transaction, carried out by the plan's workflow. */
export interface ConsequenceDraft {
  readonly kind: ConsequenceKind;
  /** `now`: hour deadlines are told at once; `morning`: with the next working morning's mail. */
  readonly urgency: 'now' | 'morning';
  /** Why, as a code: a rung's level, `assigned`, `handover-offered`, `escalation`, `answered` … */
  readonly reason: string;
  /** The step, handover or escalation that it is about. */
  readonly subject: string;
  /** Members to tell. */
  readonly members: readonly string[];
  /** It says what may still be taken back: it is told then, unless that happened. */
  readonly wait?: Wait;
}
