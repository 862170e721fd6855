import { ApiProblem, NoConnection } from '../api/client.js';

/** Between tries of something that nobody answered: soon at first, then every fifteen seconds. */
export const pauses = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

const briefly = new Set<string>(['database-away', 'identity-away', 'too-many-requests']);

/** Whether the same act may be sent again without anybody deciding anything: nobody answered, or "not just now". */
export const isPassing = (error: unknown): boolean =>
  error instanceof NoConnection || (error instanceof ApiProblem && briefly.has(error.problem.code));

export interface Trying {
  /** Waits before the next try; ends early when somebody asks for it. */
  readonly wait: (ms: number) => Promise<void>;
  /** Told before each wait. */
  readonly waiting: (error: unknown) => void;
  /** Whether anybody still wants an answer. */
  readonly wanted: () => boolean;
}

/** Sends one act until somebody answers it. The key stays the same, so that it is done once however often it was sent. */
export async function sendUntilAnswered<Done>(send: () => Promise<Done>, trying: Trying): Promise<Done> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      if (!isPassing(error) || !trying.wanted()) throw error;
      trying.waiting(error);
      await trying.wait(pauses[Math.min(tries, pauses.length - 1)] ?? 0);
      if (!trying.wanted()) throw error;
    }
  }
}

export interface Act {
  readonly key: string;
  readonly content: string;
}

/** The same content after an unanswered try is the same act, under the same key; anything else is a new one. */
export const actFor = (content: string, unanswered: Act | undefined, newKey: () => string): Act =>
  unanswered !== undefined && unanswered.content === content ? unanswered : { key: newKey(), content };
