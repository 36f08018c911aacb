import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { answerWorkbook } from '../platform/workbook/answer-workbook.js';
import { ExportLanguageBody } from '../platform/workbook/export-language.js';
import { workbookType } from '../platform/workbook/write-workbook.js';
import { ExportMessageTemplates } from './export-message-templates.js';

@ApiTags('message-templates')
@Controller('message-template-exports')
export class MessageTemplateExportsController {
  constructor(private readonly exportTemplates: ExportMessageTemplates) {}

  /** Those that the person may take; that they were taken away is in the audit trail. */
  @Post()
  @HttpCode(200)
  @RequiresAction('message-template.keep')
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async write(
    @CurrentAccount() person: Principal,
    @Body() { language = 'vi' }: ExportLanguageBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportTemplates.run(person, language);
    return answerWorkbook(bytes, language === 'vi' ? 'mau-tin.xlsx' : 'templates.xlsx');
  }
}
