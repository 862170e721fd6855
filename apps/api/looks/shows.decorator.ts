import { SetMetadata } from '@nestjs/common';
import type { Look, LookSubject } from '#contracts';

export const showsKey = 'samspor:shows';

/** Whom an answer shows. */
export type ShownOne = Pick<Look, 'plan' | 'person'>;

/** What the request asked for, where the answer does not say whom it is about. */
export interface Asked {
  readonly body: unknown;
}

/**
 * Whom a reading shows: `nobody`; `opened` one plan, which is recorded where it is opened, with the purpose that its
 * reader has; or the rows of an answer, which are recorded when it has been made and before it is sent.
 */
export type Shows =
  | 'nobody'
  | 'opened'
  | { readonly what: LookSubject; readonly whom?: (answer: unknown, asked: Asked) => readonly ShownOne[] };

export const ShowsTo = (shows: Shows) => SetMetadata(showsKey, shows);
