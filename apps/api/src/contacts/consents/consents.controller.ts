import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ConsentBody, ConsentsView } from './consent-views.js';
import { ListConsents } from './list-consents.js';
import { RecordConsent } from './record-consent.js';

@ApiTags('contacts')
@Controller('guardians/:id/consents')
export class ConsentsController {
  constructor(
    private readonly listConsents: ListConsents,
    private readonly recordConsent: RecordConsent,
  ) {}

  @Get()
  @RequiresAction('contact.propose')
  @ApiOkResponse({ type: ConsentsView })
  list(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ConsentsView> {
    return this.listConsents.run(account, id);
  }

  /** One word on one purpose. Nothing that was said is changed; the last word holds. */
  @Post()
  @RequiresAction('contact.propose')
  @ApiCreatedResponse({ type: ConsentsView })
  async record(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ConsentBody,
  ): Promise<ConsentsView> {
    await this.recordConsent.run(account, id, body);
    return this.listConsents.run(account, id);
  }
}
