import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { DeskContactView } from '../confirmation-desk/desk-views.js';
import { ReadDeskContact } from '../confirmation-desk/read-desk-contact.js';
import { AnswersEntityTag } from '../../platform/http/entity-tags/answers-entity-tag.js';
import {
  ChangesWhatWasSeen,
  type ExpectedVersion,
  IfMatch,
} from '../../platform/http/entity-tags/if-match.js';
import { AddressBody } from './guardian-bodies.js';
import { ReplaceContact } from './replace-contact.js';

@ApiTags('contacts')
@Controller('contacts/:id/replacement')
export class ContactReplacementsController {
  constructor(
    private readonly replaceContact: ReplaceContact,
    private readonly readDeskContact: ReadDeskContact,
  ) {}

  /** Another number or address, which waits; a confirmed old one stays in use until then. */
  @Post()
  @RequiresAction('contact.propose')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiCreatedResponse({ type: DeskContactView })
  async replace(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: AddressBody,
  ): Promise<DeskContactView> {
    const newId = await this.replaceContact.run(account, id, expected, body);
    return this.readDeskContact.run(account, newId);
  }
}
