import {
  Body,
  Controller,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { ExportPlannedRecipients } from './export-planned-recipients.js';
import {
  ListPlannedRecipients,
  type PlannedRecipientsQuestion,
} from './list-planned-recipients.js';
import {
  PlannedRecipientListView,
  PlannedRecipientsBody,
  PlannedRecipientsExportBody,
  type PlannedRecipientsFilterBody,
  viewPlannedRecipient,
} from './planned-recipient-views.js';

/** Who is in a send: before it leaves, while it does, and afterwards. */
@ApiTags('announcements')
@Controller('announcements/:id')
export class PlannedRecipientsController {
  constructor(
    private readonly listRecipients: ListPlannedRecipients,
    private readonly exportRecipients: ExportPlannedRecipients,
  ) {}

  /** Each with the reason why it is there and what became of it; nobody until the recipients are fixed. */
  @Post('recipients')
  @HttpCode(200)
  @RequiresAction('delivery.read-results')
  @ApiOkResponse({ type: PlannedRecipientListView })
  async list(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlannedRecipientsBody,
  ): Promise<PlannedRecipientListView> {
    const { cursor, limit = 100 } = body;
    const { items, ...page } = await this.listRecipients.run(person, id, questionOf(body), {
      ...{ cursor, limit },
    });
    return { items: items.map(viewPlannedRecipient), ...page };
  }

  @Post('recipient-exports')
  @HttpCode(200)
  @RequiresAction('delivery.read-results')
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async write(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlannedRecipientsExportBody,
  ): Promise<StreamableFile> {
    const { language = 'vi' } = body;
    const bytes = await this.exportRecipients.run(person, id, questionOf(body), language);
    return answerWorkbook(bytes, language === 'vi' ? 'nguoi-nhan.xlsx' : 'recipients.xlsx');
  }
}

function questionOf({ q = '', status }: PlannedRecipientsFilterBody): PlannedRecipientsQuestion {
  return { words: q, statuses: status ?? null };
}
