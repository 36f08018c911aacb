import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ApiProblems } from '../../platform/errors/api-problems.js';
import {
  DifferencesQuery,
  EnrolmentDifferencePageView,
  pageOfDifferences,
} from './difference-views.js';
import { KeepOurs } from './keep-ours.js';
import { ListDifferences } from './list-differences.js';
import { TakeTheirs } from './take-theirs.js';

/** What the enrolment system tells otherwise than the school has it: CGCN decides. */
@ApiTags('enrolment system')
@Controller('enrolment-differences')
export class EnrolmentDifferencesController {
  constructor(
    private readonly listDifferences: ListDifferences,
    private readonly takeTheirs: TakeTheirs,
    private readonly keepOurs: KeepOurs,
  ) {}

  /** The oldest first. */
  @Get()
  @RequiresAction('contact.confirm')
  @ApiOkResponse({ type: EnrolmentDifferencePageView })
  async list(@Query() query: DifferencesQuery): Promise<EnrolmentDifferencePageView> {
    return pageOfDifferences(await this.listDifferences.run(), query);
  }

  @Post(':id/acceptance')
  @HttpCode(204)
  @RequiresAction('contact.confirm')
  @ApiNoContentResponse()
  @ApiProblems(
    'enrolment-difference.settled',
    'enrolment-difference.code-taken',
    'enrolment-difference.class-gone',
  )
  async take(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.takeTheirs.run(account.accountId, id);
  }

  @Post(':id/rejection')
  @HttpCode(204)
  @RequiresAction('contact.confirm')
  @ApiNoContentResponse()
  @ApiProblems('enrolment-difference.settled')
  async keep(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.keepOurs.run(account.accountId, id);
  }
}
