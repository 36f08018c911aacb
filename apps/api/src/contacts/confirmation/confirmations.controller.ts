import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ConfirmContacts } from './confirm-contacts.js';
import {
  ConfirmationBody,
  ConfirmationOutcomeView,
  ContactIdsBody,
  RefusalBody,
  RefusalOutcomeView,
  WithdrawalOutcomeView,
} from './confirmation-bodies.js';
import { RefuseContacts } from './refuse-contacts.js';
import { WithdrawConfirmations } from './withdraw-confirmations.js';

@ApiTags('contacts')
@Controller('contacts')
export class ConfirmationsController {
  constructor(
    private readonly confirmContacts: ConfirmContacts,
    private readonly refuseContacts: RefuseContacts,
    private readonly withdrawConfirmations: WithdrawConfirmations,
  ) {}

  @Post('confirmations')
  @HttpCode(200)
  @RequiresAction('contact.confirm')
  @ApiOkResponse({ type: ConfirmationOutcomeView })
  confirm(
    @CurrentAccount() { accountId }: Principal,
    @Body() { contactIds, seenVersions: seen, how, note }: ConfirmationBody,
  ): Promise<ConfirmationOutcomeView> {
    return this.confirmContacts.run(accountId, contactIds, { how, note, seen });
  }

  @Post('refusals')
  @HttpCode(200)
  @RequiresAction('contact.confirm')
  @ApiOkResponse({ type: RefusalOutcomeView })
  refuse(
    @CurrentAccount() { accountId }: Principal,
    @Body() { contactIds, seenVersions: seen, reason }: RefusalBody,
  ): Promise<RefusalOutcomeView> {
    return this.refuseContacts.run(accountId, contactIds, { reason, seen });
  }

  /** Takes many confirmations back at once, as after a slip of the hand. */
  @Post('confirmation-withdrawals')
  @HttpCode(200)
  @RequiresAction('contact.confirm')
  @ApiOkResponse({ type: WithdrawalOutcomeView })
  withdrawMany(
    @CurrentAccount() { accountId }: Principal,
    @Body() { contactIds }: ContactIdsBody,
  ): Promise<WithdrawalOutcomeView> {
    return this.withdrawConfirmations.run(accountId, contactIds);
  }

  @Delete(':id/confirmation')
  @HttpCode(204)
  @RequiresAction('contact.confirm')
  @ApiNoContentResponse()
  async withdraw(
    @CurrentAccount() { accountId }: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const { items } = await this.withdrawConfirmations.run(accountId, [id]);
    const [item] = items;
    if (item?.outcome === 'done') return;
    throw new CodedError(item?.reason?.code ?? 'contact.not-confirmed');
  }
}
