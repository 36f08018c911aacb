import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ConfirmContacts } from './confirm-contacts.js';
import { ConfirmationBody, ConfirmationOutcomeView } from './confirmation-bodies.js';
import { WithdrawConfirmation } from './withdraw-confirmation.js';

@ApiTags('contacts')
@Controller('contacts')
export class ConfirmationsController {
  constructor(
    private readonly confirmContacts: ConfirmContacts,
    private readonly withdrawConfirmation: WithdrawConfirmation,
  ) {}

  @Post('confirmations')
  @HttpCode(200)
  @RequiresAction('contact.confirm')
  @ApiOkResponse({ type: ConfirmationOutcomeView })
  confirm(
    @CurrentAccount() { accountId }: Principal,
    @Body() { contactIds, how, note }: ConfirmationBody,
  ): Promise<ConfirmationOutcomeView> {
    return this.confirmContacts.run(accountId, contactIds, { how, note });
  }

  @Delete(':id/confirmation')
  @HttpCode(204)
  @RequiresAction('contact.confirm')
  @ApiNoContentResponse()
  async withdraw(
    @CurrentAccount() { accountId }: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.withdrawConfirmation.run(accountId, id);
  }
}
