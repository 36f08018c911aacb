import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { AnswersEntityTag } from '../../platform/http/entity-tags/answers-entity-tag.js';
import {
  ChangesWhatWasSeen,
  type ExpectedVersion,
  IfMatch,
} from '../../platform/http/entity-tags/if-match.js';
import { pageOf } from '../lists/list-queries.js';
import { CorrectContact } from './correct-contact.js';
import { CallBody, CorrectionBody, DeskQuery, DeskSearchBody } from './desk-queries.js';
import { DeskContactView, DeskPageView } from './desk-views.js';
import { ListDesk } from './list-desk.js';
import { ReadDeskContact } from './read-desk-contact.js';
import { RecordCall } from './record-call.js';

@ApiTags('contacts')
@Controller()
export class ConfirmationDeskController {
  constructor(
    private readonly listDesk: ListDesk,
    private readonly readDeskContact: ReadDeskContact,
    private readonly recordCall: RecordCall,
    private readonly correctContact: CorrectContact,
  ) {}

  /** Everything unconfirmed, whoever brought it. */
  @Get('confirmation-desk')
  @RequiresAction('contact.confirm')
  @ApiOkResponse({ type: DeskPageView })
  list(@CurrentAccount() account: Principal, @Query() query: DeskQuery): Promise<DeskPageView> {
    return this.listDesk.run(account, query, pageOf(query));
  }

  /** The same list, of those whom somebody looks for. */
  @Post('confirmation-desk-searches')
  @HttpCode(200)
  @RequiresAction('contact.confirm')
  @ApiOkResponse({ type: DeskPageView })
  search(
    @CurrentAccount() account: Principal,
    @Body() query: DeskSearchBody,
  ): Promise<DeskPageView> {
    return this.listDesk.run(account, query, pageOf(query));
  }

  @Get('confirmation-desk/:id')
  @RequiresAction('contact.confirm')
  @AnswersEntityTag()
  @ApiOkResponse({ type: DeskContactView })
  read(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DeskContactView> {
    return this.readDeskContact.run(account, id);
  }

  /** Writes a call down without deciding anything. */
  @Post('contacts/:id/calls')
  @RequiresAction('contact.confirm')
  @AnswersEntityTag()
  @ApiCreatedResponse({ type: DeskContactView })
  async call(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CallBody,
  ): Promise<DeskContactView> {
    await this.recordCall.run(account, id, body);
    return this.readDeskContact.run(account, id);
  }

  /** The right number, name or relationship, as the guardian told it; it is confirmed by that. */
  @Post('contacts/:id/correction')
  @HttpCode(200)
  @RequiresAction('contact.confirm')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiOkResponse({ type: DeskContactView })
  async correct(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: CorrectionBody,
  ): Promise<DeskContactView> {
    const confirmedId = await this.correctContact.run(account, id, expected, body);
    return this.readDeskContact.run(account, confirmedId);
  }
}
