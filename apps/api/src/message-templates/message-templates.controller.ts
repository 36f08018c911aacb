import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { KeepMessageTemplate, mayKeep } from './keep-message-template.js';
import {
  MessageTemplateBody,
  MessageTemplateDetailView,
  MessageTemplateListView,
  type MessageTemplateView,
} from './message-template-views.js';
import { MessageTemplatesRepository, type TemplateRow } from './message-templates.repository.js';

/** Texts that are used again: the comms team's for all, and one's own. */
@ApiTags('message-templates')
@Controller('message-templates')
@RequiresAction('message-template.keep')
export class MessageTemplatesController {
  constructor(
    private readonly templates: MessageTemplatesRepository,
    private readonly keep: KeepMessageTemplate,
  ) {}

  @Get()
  @ApiOkResponse({ type: MessageTemplateListView })
  async list(@CurrentAccount() person: Principal): Promise<MessageTemplateListView> {
    const rows = await this.templates.list(person.accountId);
    return { templates: rows.map((row) => describe(row, person)) };
  }

  @Post()
  @ApiCreatedResponse({ type: MessageTemplateDetailView })
  async make(
    @CurrentAccount() person: Principal,
    @Body() body: MessageTemplateBody,
  ): Promise<MessageTemplateDetailView> {
    return this.read(person, await this.keep.make(person, body));
  }

  @Get(':id')
  @ApiOkResponse({ type: MessageTemplateDetailView })
  async read(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MessageTemplateDetailView> {
    const rows = await this.templates.list(person.accountId);
    const found = rows.find((row) => row.id === id.toLowerCase());
    if (found === undefined) throw new CodedError('message-template.not-found');
    const versions = await this.templates.listVersions(found.id);
    return {
      ...describe(found, person),
      versions: versions.map(({ version, name, text, writtenAt }) => ({
        ...{ version, name, text, writtenAt: writtenAt.toISOString() },
      })),
    };
  }

  /** Writes a new version. */
  @Put(':id')
  @ApiOkResponse({ type: MessageTemplateDetailView })
  async change(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageTemplateBody,
  ): Promise<MessageTemplateDetailView> {
    await this.keep.change(person, id, body);
    return this.read(person, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async archive(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.keep.archive(person, id);
  }
}

function describe(
  { ownerId, writtenAt, ...row }: TemplateRow,
  person: Principal,
): MessageTemplateView {
  return {
    ...row,
    isForAll: ownerId === null,
    writtenAt: writtenAt.toISOString(),
    can: { change: mayKeep(person, { ownerId }) },
  };
}
