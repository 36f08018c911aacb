import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../permissions/route-access.js';
import { ReadRoleChanges } from '../role-changes/read-role-changes.js';
import { RoleChangeView } from '../role-changes/role-change-view.js';
import { AsksSecondFactor } from '../second-factor/asks-second-factor.js';
import { CurrentAccount, type Principal } from '../sessions/current-account.js';
import { RoleBody } from './account-bodies.js';
import { AccountView } from './account-view.js';
import { AskSecondFactorReset } from './ask-second-factor-reset.js';
import { GiveRole } from './give-role.js';
import { MailPasswordReset } from './mail-password-reset.js';
import { ReadAccounts } from './read-accounts.js';

/** What a person may do here, and by what they show that it is they. */
@ApiTags('accounts')
@Controller('accounts/:id')
export class AccountRightsController {
  constructor(
    private readonly read: ReadAccounts,
    private readonly readRoleChanges: ReadRoleChanges,
    private readonly giveRole: GiveRole,
    private readonly mailPasswordReset: MailPasswordReset,
    private readonly askSecondFactorReset: AskSecondFactorReset,
  ) {}

  /** At once, or on a second person's word: then the answer shows what waits. */
  @Put('role')
  @RequiresAction('account.grant-role')
  @AsksSecondFactor()
  @ApiOkResponse({ type: AccountView })
  async putRole(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { role }: RoleBody,
  ): Promise<AccountView> {
    await this.giveRole.run(person.accountId, id, role);
    return this.read.one(person, id);
  }

  /** The link goes to the owner's mailbox, and to nobody else. */
  @Post('password-reset')
  @HttpCode(204)
  @RequiresAction('account.manage')
  @ApiNoContentResponse()
  async resetPassword(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.mailPasswordReset.run(person.accountId, id);
  }

  /** Waits for a second person's word. */
  @Post('second-factor-reset')
  @RequiresAction('account.reset-second-factor')
  @AsksSecondFactor()
  @ApiCreatedResponse({ type: RoleChangeView })
  async resetSecondFactor(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RoleChangeView> {
    const changeId = await this.askSecondFactorReset.run(person.accountId, id);
    return this.readRoleChanges.one(person, changeId);
  }
}
