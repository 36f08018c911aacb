import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { AnswersEntityTag } from '../platform/http/entity-tags/answers-entity-tag.js';
import {
  ChangesWhatWasSeen,
  type ExpectedVersion,
  IfMatch,
} from '../platform/http/entity-tags/if-match.js';
import { ChangeSendingWindow } from './change-sending-window.js';
import { PreviewSendingWindow } from './preview-sending-window.js';
import { ReadSendingWindow } from './read-sending-window.js';
import {
  SendingWindowBody,
  SendingWindowPreviewView,
  SendingWindowView,
} from './sending-window-views.js';

@ApiTags('sending-window')
@Controller('sending-window')
export class SendingWindowController {
  constructor(
    private readonly readWindow: ReadSendingWindow,
    private readonly changeWindow: ChangeSendingWindow,
    private readonly previewWindow: PreviewSendingWindow,
  ) {}

  /** The hours in which nothing leaves for a guardian, and whether it is such an hour now. */
  @Get()
  @RequiresAction('sending-window.read')
  @AnswersEntityTag()
  @ApiOkResponse({ type: SendingWindowView })
  read(@CurrentAccount() { role }: Principal): Promise<SendingWindowView> {
    return this.readWindow.run(role);
  }

  /** Sets the quiet hours; what waits goes by them from now on. */
  @Put()
  @RequiresAction('settings.change')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiOkResponse({ type: SendingWindowView })
  change(
    @CurrentAccount() person: Principal,
    @Body() body: SendingWindowBody,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<SendingWindowView> {
    return this.changeWindow.run(person, body, expected);
  }

  /** What other hours would do to what waits; nothing is changed. */
  @Post('previews')
  @HttpCode(200)
  @RequiresAction('settings.change')
  @ApiOkResponse({ type: SendingWindowPreviewView })
  preview(@Body() body: SendingWindowBody): Promise<SendingWindowPreviewView> {
    return this.previewWindow.run(body);
  }
}
