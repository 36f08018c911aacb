import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { AnswersEntityTag } from '../../platform/http/entity-tags/answers-entity-tag.js';
import {
  ChangesWhatWasSeen,
  type ExpectedVersion,
  IfMatch,
} from '../../platform/http/entity-tags/if-match.js';
import { ChangeReportForm } from './change-report-form.js';
import { ReportFormBody, ReportFormView } from './report-form-views.js';
import { ReportForms } from './report-forms.js';

/** How each family's message of the day is written. */
@ApiTags('daily reports')
@Controller('report-form')
export class ReportFormController {
  constructor(
    private readonly forms: ReportForms,
    private readonly change: ChangeReportForm,
  ) {}

  @Get()
  @RequiresAction('settings.change')
  @AnswersEntityTag()
  @ApiOkResponse({ type: ReportFormView })
  read(@CurrentAccount() { role }: Principal): Promise<ReportFormView> {
    return this.forms.view(role);
  }

  @Put()
  @RequiresAction('settings.change')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiOkResponse({ type: ReportFormView })
  async set(
    @CurrentAccount() person: Principal,
    @Body() body: ReportFormBody,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<ReportFormView> {
    await this.change.run(person, body, expected);
    return this.forms.view(person.role);
  }
}
