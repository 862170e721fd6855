import type { Me } from '../api/types.js';

/** The places for whoever is not logged in. They stand outside the session, so they are no places of the menu. */
export const waysIn = { invitation: '/invitation', signIn: '/sign-in' } as const;

export const isWayIn = (pathname: string): boolean => Object.values<string>(waysIn).includes(pathname);

const storedAs = 'samspor.way-in';

/** How one logged in here the last time: the identity provider knows nobody who came by a code. */
export function rememberWayIn(assurance: Me['assurance']): void {
  if (assurance === 'low') localStorage.setItem(storedAs, 'code');
  else localStorage.removeItem(storedAs);
}

export const cameByCode = (): boolean => localStorage.getItem(storedAs) === 'code';
