import type { Refusal, RefusalCode } from '#contracts';
import type { CommandOf, CommandType } from '../commands.js';
import type { Actor, Context } from '../context.js';
import type { Draft } from '../draft.js';
import type { PlanEvent } from '../events.js';

/** Events, or a typed refusal. */
export type Decision =
  | { readonly ok: true; readonly events: readonly PlanEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** A handler records its events in the draft and answers nothing, or refuses and records nothing. */
export type Handler<T extends CommandType> = (
  draft: Draft,
  command: CommandOf<T>,
  actor: Actor,
  context: Context,
) => Refusal | undefined;

export const refuse = (code: RefusalCode, detail?: Refusal['detail']): Refusal =>
  detail ? { code, detail } : { code };

/** The member that acts, if one does. */
export const memberOf = (actor: Actor): string | undefined => (actor.kind === 'member' ? actor.member : undefined);
