import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mustHaveSecondFactor } from '@lien-lac/domain';
import type { Request } from 'express';
import { RequiresAction } from '../permissions/route-access.js';
import { Authentication } from '../sessions/authentication.js';
import { CurrentAccount, type Principal } from '../sessions/current-account.js';
import { DescribeSession } from '../sessions/describe-session.js';
import { protectionToken } from '../sessions/forgery-protection.js';
import { AsksSecondFactor, OpenBeforeSecondFactor } from './asks-second-factor.js';
import { BeginSecondFactor } from './begin-second-factor.js';
import { ConfirmSecondFactor } from './confirm-second-factor.js';
import { RemoveSecondFactor } from './remove-second-factor.js';
import { RenewRecoveryCodes } from './renew-recovery-codes.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import {
  BegunSecondFactorView,
  ConfirmedSecondFactorView,
  RecoveryCodesView,
  SecondFactorCodeBody,
  SecondFactorView,
} from './second-factor-view.js';

/** One's own authenticator app and recovery codes. */
@ApiTags('second factor')
@Controller('second-factor')
export class SecondFactorController {
  constructor(
    private readonly secondFactors: SecondFactorRepository,
    private readonly begin: BeginSecondFactor,
    private readonly confirm: ConfirmSecondFactor,
    private readonly renew: RenewRecoveryCodes,
    private readonly remove: RemoveSecondFactor,
    private readonly authentication: Authentication,
    private readonly describe: DescribeSession,
  ) {}

  @Get()
  @RequiresAction('second-factor.manage')
  @ApiOkResponse({ type: SecondFactorView })
  async read(@CurrentAccount() { accountId, role }: Principal): Promise<SecondFactorView> {
    const since = await this.secondFactors.setUpSince(accountId);
    const required = mustHaveSecondFactor(role);
    return {
      required,
      setUpAt: since?.toISOString() ?? null,
      recoveryCodesLeft: await this.secondFactors.countRecoveryCodes(accountId),
      can: { remove: since !== null && !required },
    };
  }

  /** Makes a secret for an app. Whoever has one in use already gives its code first. */
  @Post()
  @RequiresAction('second-factor.manage')
  @OpenBeforeSecondFactor('to-set-up')
  @AsksSecondFactor()
  @ApiCreatedResponse({ type: BegunSecondFactorView })
  beginSetUp(@CurrentAccount() person: Principal): Promise<BegunSecondFactorView> {
    return this.begin.run(person);
  }

  /** Puts the app into use by its first code. */
  @Put('confirmation')
  @RequiresAction('second-factor.manage')
  @OpenBeforeSecondFactor('to-set-up')
  @ApiOkResponse({ type: ConfirmedSecondFactorView })
  async confirmSetUp(
    @CurrentAccount() person: Principal,
    @Body() { code }: SecondFactorCodeBody,
    @Req() request: Request,
  ): Promise<ConfirmedSecondFactorView> {
    const { recoveryCodes, since } = await this.confirm.run(person, code);
    const signedIn = await this.authentication.begin(request, person, since);
    const session = await this.describe.of(signedIn, protectionToken(request));
    return { recoveryCodes, session };
  }

  @Post('recovery-codes')
  @RequiresAction('second-factor.manage')
  @AsksSecondFactor()
  @ApiCreatedResponse({ type: RecoveryCodesView })
  async renewCodes(@CurrentAccount() { accountId }: Principal): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.renew.run(accountId) };
  }

  @Delete()
  @HttpCode(204)
  @RequiresAction('second-factor.manage')
  @AsksSecondFactor()
  @ApiNoContentResponse()
  async doWithout(@CurrentAccount() person: Principal): Promise<void> {
    await this.remove.run(person);
  }
}
