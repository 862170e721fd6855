import { Inject, Injectable } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { writeAudit } from '#audit';
import { ActorFinder } from '../auth/actor-finder.js';
import { auditActorOf } from '../auth/refusal-recorder.js';
import { Refused, refuse } from '../http/refused.js';
import { type Database, INSTALLATION, type KeyRing, SYSTEM } from '../parts.js';
import { IdentityClient } from './identity-client.js';
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
  ) {}

  /** @throws Refused `identity-away`. */
  async begin(returnTo: string, anew: boolean): Promise<BegunLogin> {
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const attempt: LoginAttempt = { state, nonce, verifier, returnTo, begunAt: Date.now() };
    const address = await this.identity.loginAddress(attempt, anew);
    return { address, state, sealed: sealAttempt(this.keys, attempt) };
  }

  /** @throws Refused `login-failed`, `user-unknown`, `identity-away`: in each case nobody is logged in. */
  async complete(returned: ReturnedLogin): Promise<{ readonly id: string; readonly returnTo: string }> {
    const { url, state, sealed, before, requestId } = returned;
    const attempt = openAttempt(this.keys, sealed, state, Date.now());
    if (!attempt) throw refuse('login-failed');
    const subject = await this.subjectOf(url, attempt, requestId);
    const { actor } = await this.actors.find(subject).catch((error: unknown) => {
      throw error instanceof Refused ? refuse('user-unknown') : error;
    });
    const id = await this.sessions.begin(subject);
    const { municipality } = actor;
    await writeAudit(this.system, { kind: 'login', actor: auditActorOf(actor), municipality, requestId });
    if (before !== undefined) await this.end(before, requestId);
    return { id, returnTo: attempt.returnTo };
  }

  /** Ends the login behind a cookie, if there is one. */
  async end(id: string, requestId: string): Promise<void> {
    const ended = await this.sessions.end(id);
    if (ended === null || ended.municipality === null) return;
    const { actor, municipality } = ended;
    await writeAudit(this.system, { kind: 'logout', actor, municipality, requestId });
  }

  private async subjectOf(url: string, attempt: LoginAttempt, requestId: string): Promise<string> {
    try {
      return await this.identity.subjectOf(url, attempt);
    } catch (error) {
      if (error instanceof Refused && error.refusal.code === 'login-failed') {
        const actor = { kind: 'unknown' } as const;
        await writeAudit(this.system, { kind: 'login-refused', code: 'login-failed', actor, requestId });
      }
      throw error;
    }
  }
}
