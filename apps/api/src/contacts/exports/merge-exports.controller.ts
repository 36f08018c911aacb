import { Body, Controller, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { AsksSecondFactor } from '../../accounts/second-factor/asks-second-factor.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { ExportLanguageBody } from '../../platform/workbook/export-language.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { ExportMergeSuggestions } from './export-merge-suggestions.js';
import { ExportMerges } from './export-merges.js';

const workbook = { schema: { type: 'string', format: 'binary' } } as const;

/** Who may be one person, and who was made one, as workbooks; each time is in the audit trail. */
@ApiTags('contacts')
@ApiProduces(workbookType)
@Controller()
@RequiresAction('contact.merge')
export class MergeExportsController {
  constructor(
    private readonly exportSuggestions: ExportMergeSuggestions,
    private readonly exportMerges: ExportMerges,
  ) {}

  @Post('merge-suggestion-exports')
  @HttpCode(200)
  @AsksSecondFactor()
  @ApiOkResponse(workbook)
  async suggestions(
    @CurrentAccount() account: Principal,
    @Body() { language = 'vi' }: ExportLanguageBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportSuggestions.run(account, language);
    return answerWorkbook(bytes, language === 'vi' ? 'co-the-gop.xlsx' : 'to-merge.xlsx');
  }

  @Post('guardian-merge-exports')
  @HttpCode(200)
  @ApiOkResponse(workbook)
  async merges(
    @CurrentAccount() account: Principal,
    @Body() { language = 'vi' }: ExportLanguageBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportMerges.run(account, language);
    return answerWorkbook(bytes, language === 'vi' ? 'da-gop.xlsx' : 'merged.xlsx');
  }
}
