import { Injectable } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { RealClock } from '../../platform/clock/real-clock.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { accountStatus } from '../staff/account-status.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import type { Principal } from './current-account.js';
import { isTooOld } from './session-lifetime.js';
import { VerifyCredentials } from './verify-credentials.js';

/** What a session keeps of its person; everything else is looked up anew on each request. */
interface KeptInSession {
  accountId: string;
  /** ISO 8601, real time. */
  signedInAt: string;
}

/**
 * Passport, with an authenticator for each application rather than the process's one: an API and a
 * worker may live in one process, and must not answer with each other's database.
 */
@Injectable()
export class Authentication {
  private readonly passport = new passport.Authenticator();

  constructor(
    private readonly accounts: AccountsRepository,
    private readonly realClock: RealClock,
    credentials: VerifyCredentials,
  ) {
    this.passport.use(
      new Strategy((username, password, done) => {
        credentials.run(username, password).then((found) => done(null, found ?? false), done);
      }),
    );
    this.passport.serializeUser<KeptInSession>(({ accountId }, done) =>
      done(null, { accountId, signedInAt: this.realClock.now().toISOString() }),
    );
    this.passport.deserializeUser<KeptInSession>((kept, done) => {
      this.restore(kept).then((found) => done(null, found), done);
    });
  }

  /** Puts the session's person, if it has one and may stay, into `request.user`. */
  restoring(): RequestHandler {
    return this.passport.session() as RequestHandler;
  }

  /**
   * Signs a person in by the username and password of the body. The session gets a new id, so that
   * one which somebody planted beforehand is worth nothing.
   * @throws CodedError `session.wrong-credentials`
   */
  async signIn(request: Request, response: Response): Promise<Principal> {
    const person = await new Promise<Principal | false>((resolve, reject) => {
      const authenticate = this.passport.authenticate(
        'local',
        (error: unknown, found?: Principal | false) =>
          error ? reject(asError(error)) : resolve(found ?? false),
      ) as RequestHandler;
      void authenticate(request, response, reject);
    });
    if (person === false) throw new CodedError('session.wrong-credentials');
    await new Promise<void>((resolve, reject) => {
      request.logIn(person, (error: unknown) => (error ? reject(asError(error)) : resolve()));
    });
    return person;
  }

  private async restore(kept: KeptInSession): Promise<Principal | null> {
    if (isTooOld(new Date(kept.signedInAt), this.realClock.now())) return null;
    const account = await this.accounts.find(kept.accountId);
    if (account === null || accountStatus(account) !== 'active') return null;
    return { accountId: account.id, role: account.role, displayName: account.displayName };
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('sign-in failed');
}
