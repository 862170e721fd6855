import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { shellTexts } from '#contracts';
import { ApiProblem, answerOf, api, tellClient } from '../api/client.js';
import type { Me } from '../api/types.js';
import { Button } from '../ui/button.js';
import { StandAlone } from '../ui/stand-alone.js';
import { Failed, Loading } from '../ui/states.js';
import { clearDrafts } from './drafts.js';
import { useText } from './language.js';
import { type Session, SessionContext } from './me.js';
import { keys } from './query.js';
import { cameByCode, rememberWayIn, waysIn } from './way-in.js';

// Seldom needed, and heavier than all the rest of the shell.
const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.js')).SignInAgain }));

/** Signs in and comes back to where one was. Whoever came in by a code here before is asked how they want to. */
export function signIn(): void {
  const here = location.pathname + location.search;
  location.assign(cameByCode() ? waysIn.signIn : `/auth/login?returnTo=${encodeURIComponent(here)}`);
}

/** Forgets what was typed, ends the session here and at the identity provider, and begins again at the front door. */
export async function signOut(): Promise<void> {
  clearDrafts();
  const { goTo } = await answerOf(api.POST('/auth/logout')).catch(() => ({ goTo: '/' }));
  location.assign(goTo);
}

const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status === 401;
const isUnknown = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status === 403;

function NotKnown() {
  const t = useText(shellTexts);
  return (
    <StandAlone title={t('notKnown')} text={t('notKnownWhy')}>
      <Button onPress={() => void signOut()}>{t('signOut')}</Button>
    </StandAlone>
  );
}

function NotStarted({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const t = useText(shellTexts);
  const leaving = isSignedOut(error);
  useEffect(() => {
    if (leaving) signIn();
  }, [leaving]);
  if (leaving) return <Loading text={t('starting')} />;
  if (isUnknown(error)) return <NotKnown />;
  return (
    <StandAlone title={t('cannotStart')}>
      <Failed error={error} again={again} />
    </StandAlone>
  );
}

function sessionOf(me: Me): Session {
  clearDrafts(me.id);
  rememberWayIn(me.assurance);
  return { me, offset: Date.parse(me.municipality.now) - Date.now() };
}

/** Shows what is within only to somebody who is signed in; asks for a sign-in where nobody is. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const t = useText(shellTexts);
  const [isExpired, setExpired] = useState(false);
  const {
    data: session,
    error,
    refetch,
  } = useQuery({
    queryKey: keys.me,
    queryFn: async () => sessionOf(await answerOf(api.GET('/api/v1/me'))),
    staleTime: 10 * 60_000,
  });
  useEffect(() => tellClient({ signedOut: () => setExpired(true) }), []);
  if (session) {
    return (
      <SessionContext value={session}>
        {children}
        {(isExpired || isSignedOut(error)) && (
          <Suspense>
            <SignInAgain signIn={signIn} />
          </Suspense>
        )}
      </SessionContext>
    );
  }
  if (error) return <NotStarted error={error} again={() => void refetch()} />;
  return <Loading text={t('starting')} />;
}
