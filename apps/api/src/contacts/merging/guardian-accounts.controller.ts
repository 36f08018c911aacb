import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { AccountGuardiansRepository } from './account-guardians.repository.js';
import { LinkAccount } from './link-account.js';
import { GuardianAccountBody, LinkedAccountListView } from './merge-views.js';
import { UnlinkAccount } from './unlink-account.js';

/** Parents who are also staff, seen from either side. */
@ApiTags('contacts')
@Controller()
export class GuardianAccountsController {
  constructor(
    private readonly linkAccount: LinkAccount,
    private readonly unlinkAccount: UnlinkAccount,
    private readonly links: AccountGuardiansRepository,
    private readonly accounts: AccountsService,
  ) {}

  /** The account of a guardian who is on the staff; an empty list for everybody else. */
  @Get('guardians/:id/account')
  @RequiresAction('guardian.link-account')
  @ApiOkResponse({ type: LinkedAccountListView })
  ofGuardian(@Param('id', ParseUUIDPipe) id: string): Promise<LinkedAccountListView> {
    return this.describe({ guardianIds: [id] });
  }

  /** The guardian that a member of the staff is; an empty list for everybody else. */
  @Get('accounts/:id/guardian')
  @RequiresAction('guardian.link-account')
  @ApiOkResponse({ type: LinkedAccountListView })
  ofAccount(@Param('id', ParseUUIDPipe) id: string): Promise<LinkedAccountListView> {
    return this.describe({ accountIds: [id] });
  }

  @Put('guardians/:id/account')
  @HttpCode(204)
  @RequiresAction('guardian.link-account')
  @ApiNoContentResponse()
  async link(
    @CurrentAccount() { accountId: by }: Principal,
    @Param('id', ParseUUIDPipe) guardianId: string,
    @Body() { accountId }: GuardianAccountBody,
  ): Promise<void> {
    await this.linkAccount.run(by, guardianId, accountId);
  }

  @Delete('guardians/:id/account')
  @HttpCode(204)
  @RequiresAction('guardian.link-account')
  @ApiNoContentResponse()
  async unlink(
    @CurrentAccount() { accountId: by }: Principal,
    @Param('id', ParseUUIDPipe) guardianId: string,
  ): Promise<void> {
    await this.unlinkAccount.run(by, guardianId);
  }

  private async describe(
    wanted: Parameters<AccountGuardiansRepository['find']>[0],
  ): Promise<LinkedAccountListView> {
    const links = await this.links.find(wanted);
    const people = await this.accounts.findMany(links.map(({ accountId }) => accountId));
    return {
      links: links.map(({ linkedAt, ...link }) => ({
        ...link,
        accountName: people.find(({ id }) => id === link.accountId)?.displayName ?? '',
        linkedAt: linkedAt.toISOString(),
      })),
    };
  }
}
