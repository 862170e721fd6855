import { createContext, useContext } from 'react';
import type { Me } from '../api/types.js';
import { dateOf } from './dates.js';

export interface Session {
  readonly me: Me;
  /** How far the municipality's clock stands from this machine's, in milliseconds. */
  readonly offset: number;
}

export const SessionContext = createContext<Session | undefined>(undefined);

function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('only within the session');
  return session;
}

/** Who is signed in. */
export const useMe = (): Me => useSession().me;

/** The municipality's now, which a training municipality winds forward. */
export const useNow = (): string => new Date(Date.now() + useSession().offset).toISOString();

/** The municipality's today, `YYYY-MM-DD`. */
export const useToday = (): string => dateOf(useNow());
