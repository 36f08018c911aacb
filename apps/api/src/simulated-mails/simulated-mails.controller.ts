import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CarrierMails } from './carrier-mails.js';
import {
  describeMail,
  MailsQuery,
  SimulatedMailListView,
  SimulatedMailTextView,
} from './simulated-mail-views.js';

/** What the mailboxes of the demonstration received. */
@ApiTags('simulated mails')
@Controller('simulated-mails')
export class SimulatedMailsController {
  constructor(private readonly mails: CarrierMails) {}

  @Get()
  @RequiresAction('simulated-mail.read')
  @ApiOkResponse({ type: SimulatedMailListView })
  async list(@Query() { cursor = 0, limit = 50 }: MailsQuery): Promise<SimulatedMailListView> {
    const { mails, total, next } = await this.mails.list(cursor, limit);
    return { mails: mails.map(describeMail), total, next };
  }

  @Get(':id')
  @RequiresAction('simulated-mail.read')
  @ApiOkResponse({ type: SimulatedMailTextView })
  async read(@Param('id', ParseIntPipe) id: number): Promise<SimulatedMailTextView> {
    const mail = await this.mails.read(id);
    // A mail's lines end as RFC 5322 § 2.1 has them, a page's don't.
    return { ...describeMail(mail), text: mail.text.replaceAll('\r\n', '\n') };
  }
}
