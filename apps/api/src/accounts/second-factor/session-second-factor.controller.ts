import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CodedError } from '../../platform/errors/coded-error.js';
import { RequiresAction } from '../permissions/route-access.js';
import { Authentication } from '../sessions/authentication.js';
import { CurrentAccount, type SignedInPerson } from '../sessions/current-account.js';
import { DescribeSession } from '../sessions/describe-session.js';
import { protectionToken } from '../sessions/forgery-protection.js';
import { SessionView } from '../sessions/session-view.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { OpenBeforeSecondFactor } from './asks-second-factor.js';
import { type GivenSecondFactor, GiveSecondFactor } from './give-second-factor.js';
import { SecondFactorBody } from './second-factor-view.js';

@ApiTags('second factor')
@Controller('session/second-factor')
export class SessionSecondFactorController {
  constructor(
    private readonly give: GiveSecondFactor,
    private readonly authentication: Authentication,
    private readonly sessions: SessionsRepository,
    private readonly describe: DescribeSession,
  ) {}

  /**
   * Gives the second factor: after the password, or again where something asks for it. After the
   * password the session goes on under a new id and protection token.
   */
  @Post()
  @HttpCode(200)
  @RequiresAction('second-factor.manage')
  @OpenBeforeSecondFactor('asked')
  @ApiOkResponse({ type: SessionView })
  async giveSecondFactor(
    @CurrentAccount() person: SignedInPerson,
    @Body() body: SecondFactorBody,
    @Req() request: Request,
  ): Promise<SessionView> {
    const givenAt = await this.give.run(person.accountId, readGiven(body));
    if (person.secondFactor.state === 'asked') {
      const signedIn = await this.authentication.begin(request, person, givenAt);
      return this.describe.of(signedIn, protectionToken(request));
    }
    await this.sessions.noteSecondFactor(request.sessionID, givenAt);
    const again = { ...person, secondFactor: { state: 'given' as const, givenAt } };
    return this.describe.of(again, protectionToken(request));
  }
}

function readGiven({ code, recoveryCode }: SecondFactorBody): GivenSecondFactor {
  if (code !== undefined && recoveryCode === undefined) return { code };
  if (recoveryCode !== undefined && code === undefined) return { recoveryCode };
  throw new CodedError('request.invalid', {}, [{ field: 'code', code: 'one-of-two' }]);
}
