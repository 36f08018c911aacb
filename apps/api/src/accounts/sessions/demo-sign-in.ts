import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { demoPassword } from '../set-up/demo-accounts.js';
import { Authentication } from './authentication.js';
import type { SignedInPerson } from './current-account.js';
import { VerifyCredentials } from './verify-credentials.js';

@Injectable()
export class DemoSignIn {
  constructor(
    private readonly configuration: Configuration,
    private readonly credentials: VerifyCredentials,
    private readonly authentication: Authentication,
    private readonly realClock: RealClock,
  ) {}

  /**
   * Begins a session with its second factor given, for an account that still has the demo's password,
   * which everybody knows.
   * @throws CodedError `request.not-found` in production, `session.wrong-credentials` for any other
   * account
   */
  async run(request: Request, username: string): Promise<SignedInPerson> {
    if (this.configuration.mode === 'production') throw new CodedError('request.not-found');
    const person = await this.credentials.run(username, demoPassword);
    if (person === null) throw new CodedError('session.wrong-credentials');
    return this.authentication.begin(request, person, this.realClock.now());
  }
}
