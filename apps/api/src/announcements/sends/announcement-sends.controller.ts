import { Body, Controller, Delete, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { AnnouncementView } from '../announcement-views.js';
import { ReadAnnouncement } from '../read-announcement.js';
import { AnnouncementTimeBody, UnknownDecisionBody } from './announcement-send-bodies.js';
import { DecideUnknown } from './decide-unknown.js';
import { PauseAnnouncement } from './pause-announcement.js';
import { RescheduleAnnouncement } from './reschedule-announcement.js';
import { RetryAnnouncement } from './retry-announcement.js';

/** Steering a send. Each verb answers with the announcement as it then stands. */
@ApiTags('announcements')
@Controller('announcements/:id')
export class AnnouncementSendsController {
  constructor(
    private readonly read: ReadAnnouncement,
    private readonly pauseAnnouncement: PauseAnnouncement,
    private readonly rescheduleAnnouncement: RescheduleAnnouncement,
    private readonly retryAnnouncement: RetryAnnouncement,
    private readonly decideUnknown: DecideUnknown,
  ) {}

  /** Holds back what has not left. A second time it changes nothing. */
  @Post('pause')
  @RequiresAction('delivery.operate')
  @ApiCreatedResponse({ type: AnnouncementView })
  async pause(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AnnouncementView> {
    await this.pauseAnnouncement.run(person, id, 'pause');
    return this.read.view(person, id);
  }

  /** Lets it go on. A second time it changes nothing. */
  @Delete('pause')
  @RequiresAction('delivery.operate')
  @ApiOkResponse({ type: AnnouncementView })
  async resume(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AnnouncementView> {
    await this.pauseAnnouncement.run(person, id, 'resume');
    return this.read.view(person, id);
  }

  @Put('time')
  @RequiresAction('delivery.operate')
  @ApiOkResponse({ type: AnnouncementView })
  async reschedule(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { sendAt }: AnnouncementTimeBody,
  ): Promise<AnnouncementView> {
    const wanted = sendAt === null ? null : new Date(sendAt);
    await this.rescheduleAnnouncement.run(person, id, wanted);
    return this.read.view(person, id);
  }

  /** Tries those that failed again, and no others. */
  @Post('retry')
  @RequiresAction('delivery.operate')
  @ApiCreatedResponse({ type: AnnouncementView })
  async retry(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AnnouncementView> {
    await this.retryAnnouncement.run(person, id);
    return this.read.view(person, id);
  }

  @Post('unknown-decisions')
  @RequiresAction('delivery.operate')
  @ApiCreatedResponse({ type: AnnouncementView })
  async decide(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { decision, messageIds }: UnknownDecisionBody,
  ): Promise<AnnouncementView> {
    await this.decideUnknown.run(person, id, messageIds ?? null, decision);
    return this.read.view(person, id);
  }
}
