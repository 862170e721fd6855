import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { shellTexts } from '#contracts';
import { ApiProblem, answerOf, api, tellClient } from '../api/client.js';
import type { Me } from '../api/types.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { StandAlone } from '../ui/stand-alone.js';
import { Failed, Loading } from '../ui/states.js';
import { dateOf } from './dates.js';
import { clearDrafts } from './drafts.js';
import { useText } from './language.js';
import { keys } from './query.js';

interface Session {
  readonly me: Me;
  /** How far the municipality's clock stands from this machine's, in milliseconds. */
  readonly offset: number;
}

const Context = createContext<Session | undefined>(undefined);

function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('only within the session');
  return session;
}

/** Who is signed in. */
export const useMe = (): Me => useSession().me;

/** The municipality's now, which a training municipality winds forward. */
export const useNow = (): string => new Date(Date.now() + useSession().offset).toISOString();

/** The municipality's today, `YYYY-MM-DD`. */
export const useToday = (): string => dateOf(useNow());

/** Signs in and comes back to where one was. */
export function signIn(): void {
  const here = location.pathname + location.search;
  location.assign(`/auth/login?returnTo=${encodeURIComponent(here)}`);
}

/** Forgets what was typed, ends the session, and begins again at the front door. */
export async function signOut(): Promise<void> {
  clearDrafts();
  await fetch('/auth/logout', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() } });
  location.assign('/');
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

/** Over whatever is open: nothing below it is lost. */
function SignInAgain() {
  const t = useText(shellTexts);
  return (
    <Dialog title={t('signedOutTitle')} isOpen isAlert>
      <p>{t('signedOutWhy')}</p>
      <Button variant="primary" onPress={signIn} autoFocus>
        {t('signInAgain')}
      </Button>
    </Dialog>
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
      <Context value={session}>
        {children}
        {(isExpired || isSignedOut(error)) && <SignInAgain />}
      </Context>
    );
  }
  if (error) return <NotStarted error={error} again={() => void refetch()} />;
  return <Loading text={t('starting')} />;
}
