import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { Idempotent } from '../platform/http/idempotency/idempotent.js';
import { CancelDirectMessage } from './cancel-direct-message.js';
import type { DirectMessageDraft } from './compose-direct-message.js';
import {
  DirectMessageBody,
  DirectMessageListQuery,
  DirectMessageListView,
  DirectMessagePreviewView,
  DirectMessageView,
  previewDirectMessage,
} from './direct-message-views.js';
import { ListDirectMessages } from './list-direct-messages.js';
import { PreviewDirectMessage } from './preview-direct-message.js';
import { ReadDirectMessage } from './read-direct-message.js';
import { SendDirectMessage } from './send-direct-message.js';

@ApiTags('direct messages')
@Controller()
export class DirectMessagesController {
  constructor(
    private readonly previewMessage: PreviewDirectMessage,
    private readonly sendMessage: SendDirectMessage,
    private readonly listMessages: ListDirectMessages,
    private readonly readMessage: ReadDirectMessage,
    private readonly cancelMessage: CancelDirectMessage,
  ) {}

  /** What would be sent, and when. Nothing of it is kept. */
  @Post('direct-message-previews')
  @HttpCode(200)
  @RequiresAction('direct-message.send')
  @ApiOkResponse({ type: DirectMessagePreviewView })
  async preview(
    @CurrentAccount() person: Principal,
    @Body() body: DirectMessageBody,
  ): Promise<DirectMessagePreviewView> {
    const { messages, now, leavesAt } = await this.previewMessage.run(person, draftOf(body));
    return previewDirectMessage(messages, now, leavesAt);
  }

  @Post('direct-messages')
  @RequiresAction('direct-message.send')
  @Idempotent()
  @ApiCreatedResponse({ type: DirectMessageView })
  async send(
    @CurrentAccount() person: Principal,
    @Body() body: DirectMessageBody,
  ): Promise<DirectMessageView> {
    const { id } = await this.sendMessage.run(person, draftOf(body));
    return this.readMessage.run(person, id);
  }

  /** The latest first. */
  @Get('direct-messages')
  @RequiresAction('delivery.read-results')
  @ApiOkResponse({ type: DirectMessageListView })
  list(
    @CurrentAccount() person: Principal,
    @Query() { cursor, limit = 30 }: DirectMessageListQuery,
  ): Promise<DirectMessageListView> {
    return this.listMessages.run(person, { cursor, limit });
  }

  @Get('direct-messages/:id')
  @RequiresAction('delivery.read-results')
  @ApiOkResponse({ type: DirectMessageView })
  read(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DirectMessageView> {
    return this.readMessage.run(person, id);
  }

  @Post('direct-messages/:id/cancellation')
  @RequiresAction('delivery.operate')
  @ApiCreatedResponse({ type: DirectMessageView })
  async cancel(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DirectMessageView> {
    await this.cancelMessage.run(person, id);
    return this.readMessage.run(person, id);
  }
}

function draftOf(body: DirectMessageBody): DirectMessageDraft {
  return { ...body, withoutDiacritics: body.withoutDiacritics ?? false };
}
