import { Outlet, useLocation, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { shellTexts } from '#contracts';
import { audiencesOf } from './audience.js';
import { Header } from './header.js';
import { useText } from './language.js';
import { useLive } from './live.js';
import { useMe } from './me.js';
import { startOf } from './places.js';
import styles from './shell.module.css';
import { toasts } from './toasts.js';

/** Comes with the first message. */
const Toasts = lazy(() => import('../ui/toasts.js').then((module) => ({ default: module.Toasts })));

const heard = (told: () => void): (() => void) => toasts.subscribe(told);
const hasToasts = (): boolean => toasts.visibleToasts.length > 0;

/** The keyboard and a screen reader follow to a new place; the first one is where they begin anyway. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus();
    before.current = pathname;
  }, [pathname]);
  return main;
}

/** Whoever has nothing at `/` begins elsewhere. @returns whether they are on the way: nothing of `/` is asked for then. */
function useOwnStart(): boolean {
  const me = useMe();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const start = startOf(audiencesOf(me));
  // The address changes at once, what is shown when the other screen has come.
  const shown = useRouterState({ select: ({ matches }) => matches.at(-1)?.pathname });
  const isElsewhere = start !== '/';
  useEffect(() => {
    if (isElsewhere && pathname === '/') void navigate({ to: start, replace: true });
  }, [isElsewhere, pathname, start, navigate]);
  return isElsewhere && shown === '/';
}

/** What stands around every screen. */
export function Shell() {
  const t = useText(shellTexts);
  const main = useFocusOnArrival();
  const audiences = audiencesOf(useMe());
  const isOnTheWay = useOwnStart();
  useLive();
  return (
    <div className={audiences.has('young-person') ? `${styles.shell} ${styles.gentle}` : styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <Header />
      <main ref={main} id="content" tabIndex={-1} className={styles.main}>
        {!isOnTheWay && <Outlet />}
      </main>
      <Suspense>{useSyncExternalStore(heard, hasToasts) && <Toasts />}</Suspense>
    </div>
  );
}
