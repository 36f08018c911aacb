import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { Audience } from '../contacts/audience/audience.js';
import { Delivery } from '../delivery/delivery.js';
import { describeProgress } from '../delivery/dispatches/progress-view.js';
import {
  AnnouncementResultsView,
  NotDeliveredListView,
  NotDeliveredQuery,
  UnreachableListView,
  UnreachableQuery,
  viewNotDelivered,
} from './announcement-result-views.js';
import { announcementMessageKind, announcementSource } from './announcement-dispatch.js';
import { DescribeAnnouncement } from './describe-announcement.js';
import { FindAnnouncement } from './find-announcement.js';

/** What became of an announcement: how many got it, and who did not. */
@ApiTags('announcements')
@Controller('announcements/:id')
export class AnnouncementResultsController {
  constructor(
    private readonly find: FindAnnouncement,
    private readonly describe: DescribeAnnouncement,
    private readonly audience: Audience,
    private readonly delivery: Delivery,
  ) {}

  /** Whom it would not reach as things stand now, and why. */
  @Get('unreachable')
  @RequiresAction('announcement.read')
  @ApiOkResponse({ type: UnreachableListView })
  async unreachable(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { cursor, limit = 50 }: UnreachableQuery,
  ): Promise<UnreachableListView> {
    const { audience } = await this.find.for(person, 'announcement.read', id);
    const found = await this.audience.unreachable(
      audience,
      announcementMessageKind,
      cursor ?? null,
      limit + 1,
    );
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.studentId ?? null) : null };
  }

  @Get('results')
  @RequiresAction('delivery.read-results')
  @ApiOkResponse({ type: AnnouncementResultsView })
  async results(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AnnouncementResultsView> {
    const announcement = await this.find.for(person, 'announcement.read', id);
    const { state, progress } = await this.describe.for(person, announcement);
    return {
      state,
      progress: progress && describeProgress(progress),
      plannedParts: announcement.plannedParts,
    };
  }

  @Get('not-delivered')
  @RequiresAction('delivery.read-results')
  @ApiOkResponse({ type: NotDeliveredListView })
  async notDelivered(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { cursor, limit = 50 }: NotDeliveredQuery,
  ): Promise<NotDeliveredListView> {
    await this.find.for(person, 'announcement.read', id);
    const found = await this.delivery.notDelivered(announcementSource, id, {
      cursor,
      limit: limit + 1,
    });
    const shown = found.slice(0, limit);
    return {
      items: shown.map((row) => viewNotDelivered(row, person)),
      nextCursor: found.length > limit ? (shown.at(-1)?.messageId ?? null) : null,
    };
  }
}
