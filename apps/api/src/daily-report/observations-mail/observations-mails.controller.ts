import { schoolDate } from '@lien-lac/domain';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { Delivery } from '../../delivery/delivery.js';
import { LiveSends } from '../../delivery/live/live-sends.js';
import { LiveSendView } from '../../delivery/live/live-send-view.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { ApiEventStream } from '../../platform/http/api-event-stream.js';
import { EventStreams } from '../../platform/http/event-streams.js';
import { Idempotent } from '../../platform/http/idempotency/idempotent.js';
import { ComposeObservationsMail } from './compose-observations-mail.js';
import { DecideUnknownMails } from './decide-unknown-mails.js';
import { DescribeObservationsMails } from './describe-observations-mails.js';
import { FindObservationsMail } from './find-observations-mail.js';
import {
  MailDecisionBody,
  MailPreviewBody,
  MailsOfDayQuery,
  SendMailBody,
} from './observations-mail-bodies.js';
import {
  MailPreviewView,
  ObservationsMailDetailView,
  ObservationsMailListView,
  previewMail,
  viewMail,
  viewMailRecipient,
} from './observations-mail-views.js';
import { ObservationsMailRepository } from './observations-mail.repository.js';
import { RetryObservationsMail } from './retry-observations-mail.js';
import { observationsMailSource, SendObservationsMail } from './send-observations-mail.js';

/** The mail of the day to BGH, the homeroom teachers and CGCN (procedure, Thành phần). */
@ApiTags('daily report')
@Controller()
export class ObservationsMailsController {
  constructor(
    private readonly clock: SchoolClock,
    private readonly compose: ComposeObservationsMail,
    private readonly sendMail: SendObservationsMail,
    private readonly mails: ObservationsMailRepository,
    private readonly find: FindObservationsMail,
    private readonly describe: DescribeObservationsMails,
    private readonly retryMail: RetryObservationsMail,
    private readonly decideMails: DecideUnknownMails,
    private readonly streams: EventStreams,
    private readonly live: LiveSends,
    private readonly delivery: Delivery,
  ) {}

  /** What would be sent, and to whom. Nothing of it is kept. */
  @Post('observations-mail-previews')
  @HttpCode(200)
  @RequiresAction('observations-mail.send')
  @ApiOkResponse({ type: MailPreviewView })
  async preview(
    @CurrentAccount() person: Principal,
    @Body() { date, readerId }: MailPreviewBody,
  ): Promise<MailPreviewView> {
    return previewMail(await this.compose.run(person, date), readerId);
  }

  @Post('observations-mails')
  @RequiresAction('observations-mail.send')
  @Idempotent()
  @ApiCreatedResponse({ type: ObservationsMailDetailView })
  async send(
    @CurrentAccount() person: Principal,
    @Body() body: SendMailBody,
  ): Promise<ObservationsMailDetailView> {
    return this.read(person, await this.sendMail.run(person, body));
  }

  /** Those of a day, of one's department or of both. */
  @Get('observations-mails')
  @RequiresAction('observations-mail.read')
  @ApiOkResponse({ type: ObservationsMailListView })
  async list(
    @CurrentAccount() person: Principal,
    @Query() { date }: MailsOfDayQuery,
  ): Promise<ObservationsMailListView> {
    const day = date ?? schoolDate(await this.clock.now());
    const mails = await this.mails.ofDay(day, this.find.departmentsInView(person));
    const described = await this.describe.many(person, mails);
    return { date: day, mails: described.map(viewMail) };
  }

  @Get('observations-mails/:id')
  @RequiresAction('observations-mail.read')
  @ApiOkResponse({ type: ObservationsMailDetailView })
  async read(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ObservationsMailDetailView> {
    const mail = await this.find.readable(person, id);
    const [[described], recipients] = await Promise.all([
      this.describe.many(person, [mail]),
      this.describe.recipients(mail),
    ]);
    return { ...viewMail(described!), recipients: recipients.map(viewMailRecipient) };
  }

  /** Server-sent events: how far it is, whenever that changes, at most once a second. */
  @Get('observations-mails/:id/events')
  @RequiresAction('observations-mail.read')
  @ApiEventStream(LiveSendView)
  async follow(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const read = this.live.reader(async () => {
      await this.find.readable(person, id);
      const progress = await this.delivery.progress(observationsMailSource, id);
      const phase = progress?.phase ?? 'closed';
      return { state: phase, progress, ended: phase === 'closed' };
    });
    await this.streams.follow(response, read);
  }

  /** What failed for good is tried once more, and nothing else. */
  @Post('observations-mails/:id/retry')
  @RequiresAction('delivery.operate')
  @ApiCreatedResponse({ type: ObservationsMailDetailView })
  async retry(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ObservationsMailDetailView> {
    await this.retryMail.run(person, id);
    return this.read(person, id);
  }

  /** What is to become of mails of which it is not known whether they left. */
  @Post('observations-mails/:id/decisions')
  @RequiresAction('delivery.operate')
  @ApiCreatedResponse({ type: ObservationsMailDetailView })
  async decide(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { messageIds, decision }: MailDecisionBody,
  ): Promise<ObservationsMailDetailView> {
    await this.decideMails.run(person, id, messageIds, decision);
    return this.read(person, id);
  }
}
