import type { Environment } from '../settings.js';

/** Whether an environment says that it is production. The demo's parts refuse to start there. */
export function isProduction(env: Environment): boolean {
  return env.NODE_ENV === 'production' || env.SAMSPOR_ENV === 'production';
}
