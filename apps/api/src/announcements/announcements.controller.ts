import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { AsksSecondFactor } from '../accounts/second-factor/asks-second-factor.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { Idempotent } from '../platform/http/idempotency/idempotent.js';
import {
  AnnouncementBody,
  AnnouncementListQuery,
  ApprovalBody,
  contentOf,
  ReturnBody,
} from './announcement-bodies.js';
import {
  AnnouncementListView,
  AnnouncementView,
  summariseAnnouncement,
} from './announcement-views.js';
import { ApproveAnnouncement } from './approve-announcement.js';
import { CancelAnnouncement } from './cancel-announcement.js';
import { ListAnnouncements } from './list-announcements.js';
import { ReadAnnouncement } from './read-announcement.js';
import { ResubmitAnnouncement } from './resubmit-announcement.js';
import { ReturnAnnouncement } from './return-announcement.js';
import { SubmitAnnouncement } from './submit-announcement.js';
import { WithdrawAnnouncement } from './withdraw-announcement.js';

/** The life of an announcement. Each verb answers with the announcement as it then stands. */
@ApiTags('announcements')
@Controller('announcements')
export class AnnouncementsController {
  constructor(
    private readonly readAnnouncement: ReadAnnouncement,
    private readonly listAnnouncements: ListAnnouncements,
    private readonly submitAnnouncement: SubmitAnnouncement,
    private readonly resubmitAnnouncement: ResubmitAnnouncement,
    private readonly withdrawAnnouncement: WithdrawAnnouncement,
    private readonly returnAnnouncement: ReturnAnnouncement,
    private readonly approveAnnouncement: ApproveAnnouncement,
    private readonly cancelAnnouncement: CancelAnnouncement,
  ) {}

  @Get()
  @RequiresAction('announcement.read')
  @ApiOkResponse({ type: AnnouncementListView })
  async list(
    @CurrentAccount() person: Principal,
    @Query() query: AnnouncementListQuery,
  ): Promise<AnnouncementListView> {
    const { items, nextCursor } = await this.listAnnouncements.run(person, {
      limit: query.limit ?? 30,
      ...(query.status === undefined ? {} : { statuses: query.status }),
      ...(query.waiting === undefined ? {} : { waiting: query.waiting }),
      ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
    });
    return { items: items.map(summariseAnnouncement), nextCursor };
  }

  @Post()
  @RequiresAction('announcement.ask')
  @Idempotent()
  @ApiCreatedResponse({ type: AnnouncementView })
  async submit(
    @CurrentAccount() person: Principal,
    @Body() body: AnnouncementBody,
  ): Promise<AnnouncementView> {
    return this.readAnnouncement.view(
      person,
      await this.submitAnnouncement.run(person, contentOf(body)),
    );
  }

  @Get(':id')
  @RequiresAction('announcement.read')
  @ApiOkResponse({ type: AnnouncementView })
  async read(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AnnouncementView> {
    return this.readAnnouncement.view(person, id);
  }

  @Put(':id')
  @RequiresAction('announcement.ask')
  @ApiOkResponse({ type: AnnouncementView })
  async resubmit(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnnouncementBody,
  ): Promise<AnnouncementView> {
    await this.resubmitAnnouncement.run(person, id, contentOf(body));
    return this.readAnnouncement.view(person, id);
  }

  @Post(':id/approval')
  @RequiresAction('announcement.approve')
  @AsksSecondFactor()
  @ApiCreatedResponse({ type: AnnouncementView })
  async approve(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ApprovalBody,
  ): Promise<AnnouncementView> {
    await this.approveAnnouncement.run(person, id, body.revision);
    return this.readAnnouncement.view(person, id);
  }

  @Post(':id/return')
  @RequiresAction('announcement.return')
  @ApiCreatedResponse({ type: AnnouncementView })
  async return(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnBody,
  ): Promise<AnnouncementView> {
    await this.returnAnnouncement.run(person, id, body.note);
    return this.readAnnouncement.view(person, id);
  }

  @Post(':id/withdrawal')
  @RequiresAction('announcement.withdraw')
  @ApiCreatedResponse({ type: AnnouncementView })
  async withdraw(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AnnouncementView> {
    await this.withdrawAnnouncement.run(person, id);
    return this.readAnnouncement.view(person, id);
  }

  @Post(':id/cancellation')
  @RequiresAction('announcement.cancel')
  @ApiCreatedResponse({ type: AnnouncementView })
  async cancel(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AnnouncementView> {
    await this.cancelAnnouncement.run(person, id);
    return this.readAnnouncement.view(person, id);
  }
}
