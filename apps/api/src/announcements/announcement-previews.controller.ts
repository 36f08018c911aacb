import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { Audience } from '../contacts/audience/audience.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Configuration } from '../platform/configuration/configuration.js';
import {
  AnnouncementPreviewBody,
  draftOf,
  PreviewQuery,
  sampleWanted,
} from './announcement-bodies.js';
import { checkContent } from './announcement-content.js';
import { FindAnnouncement } from './find-announcement.js';
import { type AnnouncementPreview, PreviewAnnouncement } from './preview-announcement.js';
import { AnnouncementPreviewView, viewPreview } from './preview-view.js';

/** What would be sent, to whom and when, before anybody decides on it. */
@ApiTags('announcements')
@Controller()
export class AnnouncementPreviewsController {
  constructor(
    private readonly configuration: Configuration,
    private readonly clock: SchoolClock,
    private readonly audience: Audience,
    private readonly find: FindAnnouncement,
    private readonly preview: PreviewAnnouncement,
  ) {}

  @Get('announcements/:id/preview')
  @RequiresAction('announcement.read')
  @ApiOkResponse({ type: AnnouncementPreviewView })
  async ofAnnouncement(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PreviewQuery,
  ): Promise<AnnouncementPreviewView> {
    const announcement = await this.find.for(person, 'announcement.read', id);
    const { proposedText, proposedWithoutDiacritics } = announcement;
    // What waits for its requester's word is what would be sent.
    const shown = {
      ...announcement,
      text: proposedText ?? announcement.text,
      withoutDiacritics: proposedWithoutDiacritics ?? announcement.withoutDiacritics,
    };
    return this.view(await this.preview.run(person, shown, sampleWanted(query)));
  }

  /** Of a draft that nobody has handed in. Nothing of it is kept. */
  @Post('announcement-previews')
  @HttpCode(200)
  @RequiresAction('announcement.ask')
  @ApiOkResponse({ type: AnnouncementPreviewView })
  async ofDraft(
    @CurrentAccount() person: Principal,
    @Body() body: AnnouncementPreviewBody,
  ): Promise<AnnouncementPreviewView> {
    const draft = checkContent(draftOf(body), await this.clock.now());
    await this.audience.requireReadable(person, draft.audience);
    return this.view(await this.preview.run(person, draft, sampleWanted(body)));
  }

  private view(preview: AnnouncementPreview): AnnouncementPreviewView {
    return viewPreview(preview, this.configuration.smsPartPrice);
  }
}
