import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { TestMessageView } from '../accounts/staff/test-message-view.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Idempotent } from '../platform/http/idempotency/idempotent.js';
import { AnnouncementPreviewBody, draftOf, sampleWanted } from './announcement-bodies.js';
import { checkContent } from './announcement-content.js';
import {
  EditConfirmationBody,
  AnnouncementCorrectionBody,
  correctionOf,
  AnnouncementEditBody,
  NeighbourListView,
  viewNeighbour,
} from './announcement-edit-bodies.js';
import { AnnouncementView } from './announcement-views.js';
import { ConfirmEdit } from './confirm-edit.js';
import { CorrectAnnouncement } from './correct-announcement.js';
import { EditAnnouncement } from './edit-announcement.js';
import { FindNeighbours } from './find-neighbours.js';
import { ReadAnnouncement } from './read-announcement.js';
import { SendTestMessage } from './send-test-message.js';

/** What makes a text right, before it leaves and after. */
@ApiTags('announcements')
@Controller()
export class AnnouncementEditsController {
  constructor(
    private readonly clock: SchoolClock,
    private readonly read: ReadAnnouncement,
    private readonly editAnnouncement: EditAnnouncement,
    private readonly confirmEdit: ConfirmEdit,
    private readonly correctAnnouncement: CorrectAnnouncement,
    private readonly findNeighbours: FindNeighbours,
    private readonly sendTestMessage: SendTestMessage,
  ) {}

  /** Gives it back with another text, for its requester to confirm. */
  @Put('announcements/:id/edit')
  @RequiresAction('announcement.return')
  @ApiOkResponse({ type: AnnouncementView })
  async edit(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { revision, text, withoutDiacritics, note }: AnnouncementEditBody,
  ): Promise<AnnouncementView> {
    await this.editAnnouncement.run(person, id, revision, {
      ...{ text, withoutDiacritics, note: note ?? null },
    });
    return this.read.view(person, id);
  }

  /** The requester’s word on the text that a reviewer wrote. */
  @Post('announcements/:id/confirmation')
  @RequiresAction('announcement.withdraw')
  @ApiCreatedResponse({ type: AnnouncementView })
  async confirm(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { revision }: EditConfirmationBody,
  ): Promise<AnnouncementView> {
    await this.confirmEdit.run(person, id, revision);
    return this.read.view(person, id);
  }

  /** A request that puts this one right, to exactly those whom it reached; answers with that request. */
  @Post('announcements/:id/corrections')
  @RequiresAction('announcement.ask')
  @Idempotent()
  @ApiCreatedResponse({ type: AnnouncementView })
  async correct(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnnouncementCorrectionBody,
  ): Promise<AnnouncementView> {
    const correction = await this.correctAnnouncement.run(person, id, correctionOf(body));
    return this.read.view(person, correction);
  }

  /** Which others reach the same phones within an hour of it. */
  @Get('announcements/:id/neighbours')
  @RequiresAction('announcement.read')
  @ApiOkResponse({ type: NeighbourListView })
  async neighbours(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<NeighbourListView> {
    return { items: (await this.findNeighbours.run(person, id)).map(viewNeighbour) };
  }

  /** Sends one recipient’s very message to oneself. */
  @Post('announcement-test-messages')
  @HttpCode(200)
  @RequiresAction('announcement.ask')
  @ApiOkResponse({ type: TestMessageView })
  async test(
    @CurrentAccount() person: Principal,
    @Body() body: AnnouncementPreviewBody,
  ): Promise<TestMessageView> {
    const draft = checkContent(draftOf(body), await this.clock.now());
    return { mailbox: await this.sendTestMessage.run(person, draft, sampleWanted(body)) };
  }
}
