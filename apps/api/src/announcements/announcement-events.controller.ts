import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { LiveSends } from '../delivery/live/live-sends.js';
import { LiveSendView } from '../delivery/live/live-send-view.js';
import { ApiEventStream } from '../platform/http/api-event-stream.js';
import { EventStreams } from '../platform/http/event-streams.js';
import { DescribeAnnouncement } from './describe-announcement.js';
import { FindAnnouncement } from './find-announcement.js';

/** An announcement as it goes on. */
@ApiTags('announcements')
@Controller('announcements/:id/events')
export class AnnouncementEventsController {
  constructor(
    private readonly streams: EventStreams,
    private readonly live: LiveSends,
    private readonly find: FindAnnouncement,
    private readonly describe: DescribeAnnouncement,
  ) {}

  /** Server-sent events: how far it is, whenever that changes, at most once a second. */
  @Get()
  @RequiresAction('announcement.read')
  @ApiEventStream(LiveSendView)
  async follow(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const read = this.live.reader(async () => {
      const announcement = await this.find.for(person, 'announcement.read', id);
      const { state, progress } = await this.describe.for(person, announcement);
      const isOver = progress === null ? endStates.includes(state) : progress.phase === 'closed';
      return { state, progress, ended: isOver };
    });
    await this.streams.follow(response, read);
  }
}

/** From these nothing leads on. */
const endStates: readonly string[] = ['withdrawn', 'cancelled'];
