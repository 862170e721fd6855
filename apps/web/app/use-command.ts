import { useCallback, useEffect, useRef, useState } from 'react';
import { type Answer, ApiProblem, answerOf } from '../api/client.js';
import { useLanguage } from './language.js';
import { problemText, type Told } from './problem-text.js';
import { lookAgain } from './query.js';
import { type Act, actFor, isPassing, sendUntilAnswered } from './sending.js';

interface Options<Done> {
  /** The plan that the command is about: what shows it is read again afterwards. */
  readonly planId?: string;
  readonly onDone?: (done: Done) => void;
  /** For what has no form beside which the refusal could stand. */
  readonly onRefused?: (told: Told) => void;
}

export interface Command<Input, Done> {
  /** Sends it. Resolves to the answer, or to undefined where it was refused (`problem` says why) or given up. */
  readonly run: (input: Input) => Promise<Done | undefined>;
  readonly isRunning: boolean;
  /** Nobody answers; it is sent again by itself under the same key. */
  readonly isWaiting: boolean;
  /** Why it was refused, and what to do. */
  readonly told: Told | undefined;
  readonly problem: ApiProblem['problem'] | undefined;
  /** Ends the pause before the next try. */
  readonly sendNow: () => void;
  /** Forgets the refusal. */
  readonly reset: () => void;
}

type State = { readonly is: 'idle' | 'running' | 'waiting' } | { readonly is: 'refused'; readonly error: unknown };

/** A pause that somebody can end. */
function createPause() {
  let end: () => void = () => undefined;
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  return { wait, end: () => end() };
}

/**
 * The one way to write. Makes the Idempotency-Key once per intended act, sends it again under the same key after a
 * dropped connection, and keeps the refusal as a sentence to show.
 */
export function useCommand<Input, Done>(
  send: (input: Input, key: string) => Promise<Answer<Done>>,
  options: Options<Done> = {},
): Command<Input, Done> {
  const { language } = useLanguage();
  const [state, setState] = useState<State>({ is: 'idle' });
  const unanswered = useRef<Act>(undefined);
  const mounted = useRef(true);
  const latest = useRef({ send, options, language });
  latest.current = { send, options, language };
  const [pause] = useState(createPause);

  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
      pause.end();
    };
  }, [pause]);

  const run = useCallback(
    async (input: Input): Promise<Done | undefined> => {
      const act = actFor(JSON.stringify(input ?? null), unanswered.current, () => crypto.randomUUID());
      unanswered.current = act;
      setState({ is: 'running' });
      try {
        const done = await sendUntilAnswered(() => answerOf(latest.current.send(input, act.key)), {
          wait: pause.wait,
          waiting: () => setState({ is: 'waiting' }),
          wanted: () => mounted.current,
        });
        unanswered.current = undefined;
        setState({ is: 'idle' });
        void lookAgain(latest.current.options.planId);
        latest.current.options.onDone?.(done);
        return done;
      } catch (error) {
        if (!isPassing(error)) unanswered.current = undefined;
        if (!(error instanceof ApiProblem) && !isPassing(error)) throw error;
        setState({ is: 'refused', error });
        latest.current.options.onRefused?.(problemText(error, latest.current.language));
        return undefined;
      }
    },
    [pause],
  );

  const refusal = state.is === 'refused' ? state.error : undefined;
  return {
    run,
    isRunning: state.is === 'running' || state.is === 'waiting',
    isWaiting: state.is === 'waiting',
    told: refusal === undefined ? undefined : problemText(refusal, language),
    problem: refusal instanceof ApiProblem ? refusal.problem : undefined,
    sendNow: pause.end,
    reset: useCallback(() => setState({ is: 'idle' }), []),
  };
}
