import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { ExportLanguageBody } from '../../platform/workbook/export-language.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { ExportDifferences } from './export-differences.js';
import { ExportDoubles } from './export-doubles.js';

const workbook = { schema: { type: 'string', format: 'binary' } } as const;

/** What waits for CGCN of the enrolment system, as workbooks; each time is in the audit trail. */
@ApiTags('enrolment system')
@ApiProduces(workbookType)
@Controller()
export class EnrolmentExportsController {
  constructor(
    private readonly exportDifferences: ExportDifferences,
    private readonly exportDoubles: ExportDoubles,
  ) {}

  @Post('enrolment-difference-exports')
  @HttpCode(200)
  @RequiresAction('contact.confirm')
  @ApiOkResponse(workbook)
  async differences(
    @CurrentAccount() { accountId }: Principal,
    @Body() { language = 'vi' }: ExportLanguageBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportDifferences.run(accountId, language);
    return answerWorkbook(bytes, language === 'vi' ? 'khac-voi-truong.xlsx' : 'differences.xlsx');
  }

  @Post('enrolment-double-exports')
  @HttpCode(200)
  @RequiresAction('contact.confirm')
  @ApiOkResponse(workbook)
  async doubles(
    @CurrentAccount() { accountId }: Principal,
    @Body() { language = 'vi' }: ExportLanguageBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportDoubles.run(accountId, language);
    return answerWorkbook(bytes, language === 'vi' ? 'co-the-trung.xlsx' : 'doubles.xlsx');
  }
}
