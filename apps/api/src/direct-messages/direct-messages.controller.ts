import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { TestMessageView } from '../accounts/staff/test-message-view.js';
import { templateUseOf } from '../message-templates/used-template.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { Idempotent } from '../platform/http/idempotency/idempotent.js';
import { CancelDirectMessage } from './cancel-direct-message.js';
import { DecideUnknownMessages } from './decide-unknown-messages.js';
import {
  DecisionBody,
  DirectMessageBody,
  DirectMessageListQuery,
  DirectMessagePreviewBody,
  DirectMessageTestBody,
  draftOf,
  ReplacementBody,
  writtenOf,
} from './direct-message-bodies.js';
import { DirectMessagePreviewView, previewDirectMessage } from './direct-message-preview-view.js';
import { DirectMessageRecipientsView, viewRecipient } from './direct-message-recipient-view.js';
import {
  DirectMessageListView,
  DirectMessageView,
  viewDirectMessage,
} from './direct-message-views.js';
import { ListDirectMessages } from './list-direct-messages.js';
import { ListRecipients } from './list-recipients.js';
import { PreviewDirectMessage } from './preview-direct-message.js';
import { ReadDirectMessage } from './read-direct-message.js';
import { ReplaceDirectMessage } from './replace-direct-message.js';
import { RetryDirectMessage } from './retry-direct-message.js';
import { SendDirectMessage } from './send-direct-message.js';
import { TestDirectMessage } from './test-direct-message.js';

@ApiTags('direct messages')
@Controller()
export class DirectMessagesController {
  constructor(
    private readonly configuration: Configuration,
    private readonly previewMessage: PreviewDirectMessage,
    private readonly testMessage: TestDirectMessage,
    private readonly sendMessage: SendDirectMessage,
    private readonly listMessages: ListDirectMessages,
    private readonly listRecipients: ListRecipients,
    private readonly readMessage: ReadDirectMessage,
    private readonly replaceMessage: ReplaceDirectMessage,
    private readonly cancelMessage: CancelDirectMessage,
    private readonly retryMessage: RetryDirectMessage,
    private readonly decideMessages: DecideUnknownMessages,
  ) {}

  /** What would be sent, to whom and when. Nothing of it is kept. */
  @Post('direct-message-previews')
  @HttpCode(200)
  @RequiresAction('direct-message.send')
  @ApiOkResponse({ type: DirectMessagePreviewView })
  async preview(
    @CurrentAccount() person: Principal,
    @Body() body: DirectMessagePreviewBody,
  ): Promise<DirectMessagePreviewView> {
    const preview = await this.previewMessage.run(person, draftOf(body));
    return previewDirectMessage(preview, this.configuration.smsPartPrice);
  }

  /** Sends one recipient’s very message to oneself. */
  @Post('direct-message-test-messages')
  @HttpCode(200)
  @RequiresAction('direct-message.send')
  @ApiOkResponse({ type: TestMessageView })
  async test(
    @CurrentAccount() person: Principal,
    @Body() { at = 0, ...body }: DirectMessageTestBody,
  ): Promise<TestMessageView> {
    return { mailbox: await this.testMessage.run(person, draftOf(body), at) };
  }

  @Post('direct-messages')
  @RequiresAction('direct-message.send')
  @Idempotent()
  @ApiCreatedResponse({ type: DirectMessageView })
  async send(
    @CurrentAccount() person: Principal,
    @Body() body: DirectMessageBody,
  ): Promise<DirectMessageView> {
    const { id } = await this.sendMessage.run(person, writtenOf(body));
    return this.read(person, id);
  }

  /** The latest first; those in whose place another was sent are left out. */
  @Get('direct-messages')
  @RequiresAction('delivery.read-results')
  @ApiOkResponse({ type: DirectMessageListView })
  async list(
    @CurrentAccount() person: Principal,
    @Query() { cursor, limit = 30 }: DirectMessageListQuery,
  ): Promise<DirectMessageListView> {
    const { items, nextCursor } = await this.listMessages.run(person, { cursor, limit });
    return { items: items.map(viewDirectMessage), nextCursor };
  }

  @Get('direct-messages/:id')
  @RequiresAction('delivery.read-results')
  @ApiOkResponse({ type: DirectMessageView })
  async read(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DirectMessageView> {
    return viewDirectMessage(await this.readMessage.run(person, id));
  }

  /** What became of it at each phone. */
  @Get('direct-messages/:id/recipients')
  @RequiresAction('delivery.read-results')
  @ApiOkResponse({ type: DirectMessageRecipientsView })
  async recipients(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DirectMessageRecipientsView> {
    const recipients = await this.listRecipients.run(person, id);
    return { recipients: recipients.map(viewRecipient) };
  }

  /** Another text in the place of one that has not begun to leave; answers with the new message. */
  @Post('direct-messages/:id/replacement')
  @RequiresAction('direct-message.send')
  @Idempotent()
  @ApiCreatedResponse({ type: DirectMessageView })
  async replace(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text, withoutDiacritics = false, template, seen }: ReplacementBody,
  ): Promise<DirectMessageView> {
    const wording = { text, withoutDiacritics, seen, ...templateUseOf(template) };
    return this.read(person, await this.replaceMessage.run(person, id, wording));
  }

  @Post('direct-messages/:id/cancellation')
  @RequiresAction('delivery.operate')
  @ApiCreatedResponse({ type: DirectMessageView })
  async cancel(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DirectMessageView> {
    await this.cancelMessage.run(person, id);
    return this.read(person, id);
  }

  /** What failed for good is tried once more, and nothing else. */
  @Post('direct-messages/:id/retry')
  @RequiresAction('delivery.operate')
  @ApiCreatedResponse({ type: DirectMessageView })
  async retry(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DirectMessageView> {
    await this.retryMessage.run(person, id);
    return this.read(person, id);
  }

  /** What is to become of messages of which it is not known whether they left. */
  @Post('direct-messages/:id/decisions')
  @RequiresAction('delivery.operate')
  @ApiCreatedResponse({ type: DirectMessageView })
  async decide(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { messageIds, decision }: DecisionBody,
  ): Promise<DirectMessageView> {
    await this.decideMessages.run(person, id, messageIds, decision);
    return this.read(person, id);
  }
}
