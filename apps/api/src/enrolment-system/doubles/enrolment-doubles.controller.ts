import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ApiProblems } from '../../platform/errors/api-problems.js';
import { PossibleDoubleListView, TellApartBody, viewDouble } from './double-views.js';
import { PossibleDoubles } from './possible-doubles.js';
import { TellApart } from './tell-apart.js';

/** Pushed students who may be somebody whom the school has already. */
@ApiTags('enrolment system')
@Controller('enrolment-doubles')
export class EnrolmentDoublesController {
  constructor(
    private readonly doubles: PossibleDoubles,
    private readonly tellApart: TellApart,
  ) {}

  @Get()
  @RequiresAction('contact.confirm')
  @ApiOkResponse({ type: PossibleDoubleListView })
  async list(): Promise<PossibleDoubleListView> {
    return { doubles: (await this.doubles.list()).map(viewDouble) };
  }

  /** They are two. */
  @Post('separation')
  @HttpCode(204)
  @RequiresAction('contact.confirm')
  @ApiNoContentResponse()
  @ApiProblems('enrolment-double.not-found')
  async separate(
    @CurrentAccount() account: Principal,
    @Body() { externalId, otherId }: TellApartBody,
  ): Promise<void> {
    await this.tellApart.run(account.accountId, externalId, otherId);
  }
}
