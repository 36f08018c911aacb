import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CodedError } from '../../platform/errors/coded-error.js';
import { RequiresAction } from '../permissions/route-access.js';
import { CurrentAccount, type Principal } from '../sessions/current-account.js';
import {
  AccountListView,
  AccountView,
  CreatedAccountView,
  describeAccount,
  describeLink,
  NewAccountBody,
} from './account-view.js';
import { AccountsRepository } from './accounts.repository.js';
import { ConfirmAccountRole } from './confirm-account-role.js';
import { CreateAccount } from './create-account.js';
import { DisableAccount } from './disable-account.js';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly createAccount: CreateAccount,
    private readonly confirmRole: ConfirmAccountRole,
    private readonly disableAccount: DisableAccount,
  ) {}

  @Get()
  @RequiresAction('account.manage')
  @ApiOkResponse({ type: AccountListView })
  async list(@CurrentAccount() person: Principal): Promise<AccountListView> {
    const accounts = await this.accounts.list();
    return { accounts: accounts.map((account) => describeAccount(account, person)) };
  }

  /** Apart from the whole list, as leadership confirms roles and has no business with the rest. */
  @Get('awaiting-confirmation')
  @RequiresAction('account.confirm-role')
  @ApiOkResponse({ type: AccountListView })
  async listAwaitingConfirmation(@CurrentAccount() person: Principal): Promise<AccountListView> {
    const accounts = await this.accounts.listAwaitingConfirmation();
    return { accounts: accounts.map((account) => describeAccount(account, person)) };
  }

  @Post()
  @RequiresAction('account.manage')
  @ApiCreatedResponse({ type: CreatedAccountView })
  async create(
    @CurrentAccount() person: Principal,
    @Body() body: NewAccountBody,
  ): Promise<CreatedAccountView> {
    const { account, link } = await this.createAccount.run(person.accountId, body);
    return { account: await this.view(account.id, person), oneTimeLink: describeLink(link) };
  }

  @Post(':id/confirmation')
  @RequiresAction('account.confirm-role')
  @ApiCreatedResponse({ type: AccountView })
  async confirm(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AccountView> {
    await this.confirmRole.run(person.accountId, id);
    return this.view(id, person);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequiresAction('account.manage')
  @ApiNoContentResponse()
  async disable(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.disableAccount.run(person.accountId, id);
  }

  private async view(id: string, person: Principal): Promise<AccountView> {
    const account = await this.accounts.find(id);
    if (account === null) throw new CodedError('account.not-found');
    return describeAccount(account, person);
  }
}
