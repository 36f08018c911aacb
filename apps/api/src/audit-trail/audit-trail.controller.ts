import { Body, Controller, Get, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { answerWorkbook } from '../platform/workbook/answer-workbook.js';
import { workbookType } from '../platform/workbook/write-workbook.js';
import { AuditEntryPageView, AuditWordsView } from './audit-entry-view.js';
import { AuditExportBody, AuditSearchBody } from './audit-search-body.js';
import { ExportAuditTrail } from './export-audit-trail.js';
import { ReadAuditWords } from './read-audit-words.js';
import { SearchAuditTrail } from './search-audit-trail.js';

@ApiTags('audit-trail')
@Controller('audit-entries')
@RequiresAction('audit.read')
export class AuditTrailController {
  constructor(
    private readonly find: SearchAuditTrail,
    private readonly exportTrail: ExportAuditTrail,
    private readonly words: ReadAuditWords,
  ) {}

  /** Who did what, when and from where, the newest first. */
  @Post('searches')
  @HttpCode(200)
  @ApiOkResponse({ type: AuditEntryPageView })
  search(@Body() { cursor, limit = 50, ...filter }: AuditSearchBody): Promise<AuditEntryPageView> {
    return this.find.page(filter, cursor ?? null, limit);
  }

  /** The same search as a workbook. Taking it away is an entry itself. */
  @Post('exports')
  @HttpCode(200)
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentAccount() person: Principal,
    @Body() { language = 'vi', ...filter }: AuditExportBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportTrail.run(person, filter, language);
    return answerWorkbook(bytes, language === 'vi' ? 'nhat-ky.xlsx' : 'audit-trail.xlsx');
  }

  /** What a search can choose from, and the newest hash. */
  @Get('words')
  @ApiOkResponse({ type: AuditWordsView })
  readWords(): Promise<AuditWordsView> {
    return this.words.run();
  }
}
