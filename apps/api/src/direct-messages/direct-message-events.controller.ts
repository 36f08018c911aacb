import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { Delivery } from '../delivery/delivery.js';
import { LiveSends } from '../delivery/live/live-sends.js';
import { LiveSendView } from '../delivery/live/live-send-view.js';
import { ApiEventStream } from '../platform/http/api-event-stream.js';
import { EventStreams } from '../platform/http/event-streams.js';
import { FindDirectMessage } from './find-direct-message.js';
import { directMessageSource } from './accept-direct-message.js';

/** A direct message as it goes on. */
@ApiTags('direct messages')
@Controller('direct-messages/:id/events')
export class DirectMessageEventsController {
  constructor(
    private readonly streams: EventStreams,
    private readonly live: LiveSends,
    private readonly find: FindDirectMessage,
    private readonly delivery: Delivery,
  ) {}

  /** Server-sent events: how far it is, whenever that changes, at most once a second. */
  @Get()
  @RequiresAction('delivery.read-results')
  @ApiEventStream(LiveSendView)
  async follow(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const read = this.live.reader(async () => {
      const { status } = await this.find.readable(person, id);
      const progress = await this.delivery.progress(directMessageSource, id);
      const phase = progress?.phase ?? 'closed';
      return {
        state: status === 'cancelled' ? status : stateOfPhase[phase],
        progress,
        ended: phase === 'closed',
      };
    });
    await this.streams.follow(response, read);
  }
}

const stateOfPhase = {
  waiting: 'waiting',
  sending: 'sending',
  paused: 'waiting',
  closed: 'sent',
} as const;
