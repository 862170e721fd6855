import { Inject, Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { writeAudit } from '#audit';
import type { Assurance } from '#contracts';
import { ActorFinder, type Vouched } from '../auth/actor-finder.js';
import { auditActorOf } from '../auth/refusal-recorder.js';
import { Refused, refuse } from '../http/refused.js';
import { TakingUp } from '../invitations/taking-up.js';
import { type Database, INSTALLATION, type KeyRing, SETTINGS, SYSTEM } from '../parts.js';
import type { ApiSettings } from '../settings.js';
import { type Identity, IdentityClient } from './identity-client.js';
import { type LoginAttempt, openAttempt, sealAttempt } from './login-attempt.js';
import { Sessions } from './sessions.js';

/** A login that was begun: where the browser goes, and what it keeps meanwhile. */
export interface BegunLogin {
  readonly address: string;
  readonly state: string;
  readonly sealed: string;
}

/** A browser that came back from the identity provider. */
export interface ReturnedLogin {
  /** Its path with the query. */
  readonly url: string;
  readonly state: string;
  readonly sealed: string | undefined;
  /** The login that the browser had until now, which the new one takes the place of. */
  readonly before: string | undefined;
  readonly requestId: string;
}

/** Logging in and out, as recorded. */
@Injectable()
export class Logins {
  constructor(
    @Inject(SYSTEM) private readonly system: Database,
    @Inject(INSTALLATION) private readonly keys: KeyRing,
    @Inject(IdentityClient) private readonly identity: IdentityClient,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ActorFinder) private readonly actors: ActorFinder,
    @Inject(TakingUp) private readonly takingUp: TakingUp,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** @param invitation to which the login is bound when it comes back. @throws Refused `identity-away`. */
  async begin(returnTo: string, anew: boolean, invitation?: string): Promise<BegunLogin> {
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const whose = invitation === undefined ? {} : { invitation };
    const attempt: LoginAttempt = { state, nonce, verifier, returnTo, begunAt: Date.now(), ...whose };
    const address = await this.identity.loginAddress(attempt, anew);
    return { address, state, sealed: sealAttempt(this.keys, attempt) };
  }

  /** @throws Refused `login-failed`, `user-unknown`, `identity-away` …: in each case nobody is logged in. */
  async complete(returned: ReturnedLogin): Promise<{ readonly id: string; readonly returnTo: string }> {
    const { url, state, sealed, before, requestId } = returned;
    const attempt = openAttempt(this.keys, sealed, state, Date.now());
    if (!attempt) throw refuse('login-failed');
    const { subject, assurance } = await this.identityOf(url, attempt, requestId);
    if (attempt.invitation !== undefined) await this.takingUp.byIdentity(attempt.invitation, subject, requestId);
    const who = { subject, issuer: this.settings.oidcIssuer };
    const id = await this.enter({ who, assurance }, before, requestId);
    return { id, returnTo: attempt.returnTo };
  }

  /** Logs somebody in who has shown that they read the mail of an address. @returns the id for the cookie. */
  byMail(user: string, before: string | undefined, requestId: string): Promise<string> {
    return this.enter({ who: { user }, assurance: 'low' }, before, requestId);
  }

  private async enter(vouched: Vouched, before: string | undefined, requestId: string): Promise<string> {
    const { user, actor } = await this.actors.find(vouched).catch((error: unknown) => {
      throw error instanceof Refused ? refuse('user-unknown') : error;
    });
    const { assurance } = vouched;
    const id = await this.sessions.begin(user, assurance);
    const { municipality } = actor;
    await writeAudit(this.system, { kind: 'login', actor: auditActorOf(actor), municipality, assurance, requestId });
    if (before !== undefined) await this.end(before, requestId);
    return id;
  }

  /** Ends the login behind a cookie, if there is one. @returns how surely it was known; null where there was none. */
  async end(id: string, requestId: string): Promise<Assurance | null> {
    const ended = await this.sessions.end(id);
    if (ended === null) return null;
    const { actor, assurance, municipality } = ended;
    if (municipality !== null) await writeAudit(this.system, { kind: 'logout', actor, municipality, requestId });
    return assurance;
  }

  private async identityOf(url: string, attempt: LoginAttempt, requestId: string): Promise<Identity> {
    try {
      return await this.identity.identityOf(url, attempt);
    } catch (error) {
      if (error instanceof Refused && error.refusal.code === 'login-failed') {
        const actor = { kind: 'unknown' } as const;
        await writeAudit(this.system, { kind: 'login-refused', code: 'login-failed', actor, requestId });
      }
      throw error;
    }
  }
}
