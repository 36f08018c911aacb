import { type Role, roles } from '@lien-lac/domain';
import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { ExportLanguageBody } from '../../platform/workbook/export-language.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { ExportSpending } from './export-spending.js';
import { SummariseSpending } from './summarise-spending.js';

const aMonth = /^20\d{2}-(?:0[1-9]|1[0-2])$/;

class SpendingQuery {
  @ApiProperty({ pattern: aMonth.source, description: 'The first month, of school time.' })
  @Matches(aMonth)
  from: string;

  @ApiProperty({ pattern: aMonth.source, description: 'The last month, included.' })
  @Matches(aMonth)
  until: string;
}

class SpendingExportBody extends ExportLanguageBody {
  @ApiProperty({ pattern: aMonth.source })
  @Matches(aMonth)
  from: string;

  @ApiProperty({ pattern: aMonth.source })
  @Matches(aMonth)
  until: string;
}

class SpendingRowView {
  @ApiProperty({ description: 'YYYY-MM.' })
  month: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  requesterRole: Role;

  @ApiProperty()
  announcements: number;

  @ApiProperty({ description: 'SMS parts that gateways took.' })
  parts: number;

  @ApiProperty({ description: 'About, in đồng.' })
  cost: number;
}

class SpendingView {
  @ApiProperty({ type: [SpendingRowView] })
  items: SpendingRowView[];
}

/** What announcements cost, by department and month. */
@ApiTags('announcements')
@Controller()
export class AnnouncementSpendingController {
  constructor(
    private readonly summarise: SummariseSpending,
    private readonly exportSpending: ExportSpending,
  ) {}

  /** A department sees its own. */
  @Get('announcement-spending')
  @RequiresAction('announcement.read')
  @ApiOkResponse({ type: SpendingView })
  async read(
    @CurrentAccount() person: Principal,
    @Query() { from, until }: SpendingQuery,
  ): Promise<SpendingView> {
    return { items: await this.summarise.run(person, from, until) };
  }

  @Post('announcement-spending-exports')
  @HttpCode(200)
  @RequiresAction('announcement.read')
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async write(
    @CurrentAccount() person: Principal,
    @Body() { from, until, language = 'vi' }: SpendingExportBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportSpending.run(person, from, until, language);
    return answerWorkbook(bytes, language === 'vi' ? 'chi-phi-tin-nhan.xlsx' : 'message-cost.xlsx');
  }
}
