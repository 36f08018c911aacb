import { Injectable } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { SecondFactorStandings } from '../second-factor/second-factor-standing.js';
import { accountStatus } from '../staff/account-status.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import type { Principal, SignedInPerson } from './current-account.js';
import { deviceOf } from './device.js';
import { idleLifetime, isTooOld } from './session-lifetime.js';
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
    private readonly configuration: Configuration,
    private readonly accounts: AccountsRepository,
    private readonly standings: SecondFactorStandings,
    private readonly realClock: RealClock,
    credentials: VerifyCredentials,
  ) {
    this.passport.use(
      new Strategy((username, password, done) => {
        credentials
          .run(username, password)
          .then((found) => (found === null ? null : this.withStanding(found, null)))
          .then((found) => done(null, found ?? false), done);
      }),
    );
    this.passport.serializeUser<KeptInSession>(({ accountId }, done) =>
      done(null, { accountId, signedInAt: this.realClock.now().toISOString() }),
    );
    this.passport.deserializeUser<KeptInSession, Request>((request, kept, done) => {
      this.restore(request, kept).then((found) => done(null, found), done);
    });
  }

  /** Puts the session's person, if it has one and may stay, into `request.user`. */
  restoring(): RequestHandler {
    return this.passport.session() as RequestHandler;
  }

  /**
   * Signs a person in by the username and password of the body. Where there is a second factor, or
   * must be one, the session can do nothing before it was given.
   * @throws CodedError `session.wrong-credentials`
   */
  async signIn(request: Request, response: Response): Promise<SignedInPerson> {
    const person = await new Promise<SignedInPerson | false>((resolve, reject) => {
      const authenticate = this.passport.authenticate(
        'local',
        (error: unknown, found?: SignedInPerson | false) =>
          error ? reject(asError(error)) : resolve(found ?? false),
      ) as RequestHandler;
      void authenticate(request, response, reject);
    });
    if (person === false) throw new CodedError('session.wrong-credentials');
    return this.begin(request, person, null);
  }

  /**
   * Begins a session, in the place of the one there was. It gets a new id, so that one which somebody
   * planted or saw beforehand is worth nothing.
   * @param givenAt when the second factor was given, or null; real time
   */
  async begin(request: Request, person: Principal, givenAt: Date | null): Promise<SignedInPerson> {
    const signedIn = await this.withStanding(person, givenAt);
    await new Promise<void>((resolve, reject) => {
      request.logIn(signedIn, (error: unknown) => (error ? reject(asError(error)) : resolve()));
    });
    request.session.device = deviceOf(request);
    if (givenAt !== null) request.session.secondFactorAt = givenAt.toISOString();
    this.keepAlive(request, signedIn);
    return signedIn;
  }

  private async restore(request: Request, kept: KeptInSession): Promise<SignedInPerson | null> {
    if (isTooOld(new Date(kept.signedInAt), this.realClock.now())) return null;
    const account = await this.accounts.find(kept.accountId);
    if (account === null || accountStatus(account) !== 'active') return null;
    const { secondFactorAt } = request.session;
    const person = await this.withStanding(
      { accountId: account.id, role: account.role, displayName: account.displayName },
      secondFactorAt === undefined ? null : new Date(secondFactorAt),
    );
    this.keepAlive(request, person);
    return person;
  }

  private async withStanding(person: Principal, givenAt: Date | null): Promise<SignedInPerson> {
    return { ...person, secondFactor: await this.standings.of(person, givenAt) };
  }

  /** Each request begins the idle time anew, by the role that the account has now. */
  private keepAlive(request: Request, { role, secondFactor }: SignedInPerson): void {
    const { sessions } = this.configuration;
    request.session.cookie.maxAge = idleLifetime(role, secondFactor.state, sessions);
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('sign-in failed');
}
