import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { Audience } from '../contacts/audience/audience.js';
import { describeProgress } from '../delivery/dispatches/progress-view.js';
import { answerWorkbook } from '../platform/workbook/answer-workbook.js';
import { workbookType } from '../platform/workbook/write-workbook.js';
import {
  AnnouncementResultsView,
  NotDeliveredListView,
  NotDeliveredQuery,
  NotDeliveredWorkbookQuery,
  UnreachableListView,
  UnreachableQuery,
  viewNotDeliveredPage,
} from './announcement-result-views.js';
import { announcementMessageKind } from './announcement-dispatch.js';
import { DescribeAnnouncement } from './describe-announcement.js';
import { FindAnnouncement } from './find-announcement.js';
import { ListNotDelivered } from './list-not-delivered.js';
import { NotDeliveredWorkbook } from './not-delivered-workbook.js';

/** What became of an announcement: how many got it, and who did not. */
@ApiTags('announcements')
@Controller('announcements/:id')
export class AnnouncementResultsController {
  constructor(
    private readonly find: FindAnnouncement,
    private readonly describe: DescribeAnnouncement,
    private readonly audience: Audience,
    private readonly listNotDelivered: ListNotDelivered,
    private readonly workbook: NotDeliveredWorkbook,
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
    @Query() { status, classId, cursor, limit = 50 }: NotDeliveredQuery,
  ): Promise<NotDeliveredListView> {
    const filter = { statuses: status, classId };
    return viewNotDeliveredPage(
      await this.listNotDelivered.run(person, id, filter, { cursor, limit }),
    );
  }

  @Get('not-delivered.xlsx')
  @RequiresAction('delivery.read-results')
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { status, classId, language = 'vi' }: NotDeliveredWorkbookQuery,
  ): Promise<StreamableFile> {
    const filter = { statuses: status, classId };
    const bytes = await this.workbook.write(person, id, filter, language);
    return answerWorkbook(bytes, language === 'vi' ? 'chua-nhan-duoc.xlsx' : 'did-not-arrive.xlsx');
  }
}
