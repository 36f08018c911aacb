import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { ListRosterRows } from './list-roster-rows.js';
import { ReadAcceptance } from './read-acceptance.js';
import { RefusedRowsWorkbook } from './refused-rows-workbook.js';
import {
  AcceptanceProgressView,
  describeRow,
  LanguageQuery,
  RosterRowPageView,
  RosterRowsQuery,
} from './roster-row-views.js';

/** What a person looks at around an upload: its rows, what of it to mend, how far its acceptance is. */
@ApiTags('contacts')
@Controller('contacts/imports/:id')
export class RosterRowsController {
  constructor(
    private readonly listRows: ListRosterRows,
    private readonly refusedRows: RefusedRowsWorkbook,
    private readonly readAcceptance: ReadAcceptance,
  ) {}

  @Get('rows')
  @RequiresAction('contact.import')
  @ApiOkResponse({ type: RosterRowPageView })
  async rows(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { show = 'taken', cursor: from = 0, limit = 100 }: RosterRowsQuery,
  ): Promise<RosterRowPageView> {
    const { rows, total } = await this.listRows.run(account, id, show, { from, limit });
    return {
      rows: rows.map(describeRow),
      total,
      next: from + limit < total ? from + limit : null,
    };
  }

  /** What was not taken, to be mended and uploaded again. */
  @Get('refused-rows.xlsx')
  @RequiresAction('contact.import')
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language = 'vi' }: LanguageQuery,
  ): Promise<StreamableFile> {
    const bytes = await this.refusedRows.write(account, id, language);
    return answerWorkbook(bytes, language === 'vi' ? 'dong-can-sua.xlsx' : 'rows-to-mend.xlsx');
  }

  /** How far an acceptance is that somebody has asked for; it answers when it is done. */
  @Get('acceptance')
  @RequiresAction('contact.import')
  @ApiOkResponse({ type: AcceptanceProgressView })
  acceptance(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AcceptanceProgressView> {
    return this.readAcceptance.run(account, id);
  }
}
