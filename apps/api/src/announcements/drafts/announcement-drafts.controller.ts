import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsObject, IsString, MaxLength } from 'class-validator';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { AnnouncementDraftEntity } from './announcement-draft.entity.js';
import { AnnouncementDraftRepository } from './announcement-draft.repository.js';
import { DeleteDraft } from './delete-draft.js';
import { SaveDraft } from './save-draft.js';

class AnnouncementDraftBody {
  @ApiProperty({ maxLength: 200, description: 'May still be empty.' })
  @IsString()
  @MaxLength(200)
  title: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'As the one who writes has it; it is checked when it is handed in.',
  })
  @IsObject()
  content: object;
}

class AnnouncementDraftSummaryView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Empty until it has one.' })
  title: string;

  @ApiProperty({ format: 'date-time' })
  changedAt: string;
}

class AnnouncementDraftListView {
  @ApiProperty({ type: [AnnouncementDraftSummaryView] })
  items: AnnouncementDraftSummaryView[];
}

class AnnouncementDraftView extends AnnouncementDraftSummaryView {
  @ApiProperty({ type: 'object', additionalProperties: true })
  content: object;
}

/** What a person writes and has not handed in; nobody else sees it. */
@ApiTags('announcements')
@Controller('announcement-drafts')
export class AnnouncementDraftsController {
  constructor(
    private readonly drafts: AnnouncementDraftRepository,
    private readonly saveDraft: SaveDraft,
    private readonly deleteDraft: DeleteDraft,
  ) {}

  @Get()
  @RequiresAction('announcement.ask')
  @ApiOkResponse({ type: AnnouncementDraftListView })
  async list(@CurrentAccount() { accountId }: Principal): Promise<AnnouncementDraftListView> {
    return { items: (await this.drafts.list(accountId)).map(summarise) };
  }

  @Get(':id')
  @RequiresAction('announcement.ask')
  @ApiOkResponse({ type: AnnouncementDraftView })
  async read(
    @CurrentAccount() { accountId }: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AnnouncementDraftView> {
    const draft = await this.drafts.find(accountId, id);
    if (draft === null) throw new CodedError('announcement.draft-not-found');
    return { ...summarise(draft), content: JSON.parse(draft.content) as object };
  }

  /** Begins it, or keeps it as it is now. */
  @Put(':id')
  @HttpCode(204)
  @RequiresAction('announcement.ask')
  @ApiNoContentResponse()
  async save(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnnouncementDraftBody,
  ): Promise<void> {
    await this.saveDraft.run(person, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequiresAction('announcement.ask')
  @ApiNoContentResponse()
  async delete(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.deleteDraft.run(person, id);
  }
}

function summarise({
  id,
  title,
  changedAt,
}: AnnouncementDraftEntity): AnnouncementDraftSummaryView {
  return { id, title, changedAt: changedAt.toISOString() };
}
