import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { RequiresAction } from '../permissions/route-access.js';
import { AsksSecondFactor } from '../second-factor/asks-second-factor.js';
import { CurrentAccount, type Principal } from '../sessions/current-account.js';
import {
  AccountExportBody,
  AccountSearchBody,
  AccountsQuery,
  NewAccountBody,
  ProfileBody,
} from './account-bodies.js';
import {
  AccountDetailView,
  AccountPageView,
  AccountView,
  CreatedAccountView,
  describeLink,
} from './account-view.js';
import { ChangeProfile } from './change-profile.js';
import { CreateAccount } from './create-account.js';
import { DisableAccount } from './disable-account.js';
import { ExportAccounts } from './export-accounts.js';
import { ReactivateAccount } from './reactivate-account.js';
import { ReadAccounts } from './read-accounts.js';

@ApiTags('accounts')
@Controller()
@RequiresAction('account.manage')
export class AccountsController {
  constructor(
    private readonly read: ReadAccounts,
    private readonly createAccount: CreateAccount,
    private readonly changeProfile: ChangeProfile,
    private readonly disableAccount: DisableAccount,
    private readonly reactivateAccount: ReactivateAccount,
    private readonly exportAccounts: ExportAccounts,
  ) {}

  @Get('accounts')
  @ApiOkResponse({ type: AccountPageView })
  list(
    @CurrentAccount() person: Principal,
    @Query() query: AccountsQuery,
  ): Promise<AccountPageView> {
    return this.read.page(person, query, '');
  }

  /** The same list, of those whom somebody looks for. */
  @Post('account-searches')
  @HttpCode(200)
  @ApiOkResponse({ type: AccountPageView })
  search(
    @CurrentAccount() person: Principal,
    @Body() { q, ...query }: AccountSearchBody,
  ): Promise<AccountPageView> {
    return this.read.page(person, query, q);
  }

  /** The same list as a workbook; each time is in the audit trail. */
  @Post('account-exports')
  @HttpCode(200)
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentAccount() person: Principal,
    @Body() body: AccountExportBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportAccounts.run(person, body);
    return answerWorkbook(bytes, body.language === 'en' ? 'staff.xlsx' : 'nhan-su.xlsx');
  }

  @Get('accounts/:id')
  @ApiOkResponse({ type: AccountDetailView })
  detail(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AccountDetailView> {
    return this.read.detail(person, id);
  }

  @Post('accounts')
  @AsksSecondFactor()
  @ApiCreatedResponse({ type: CreatedAccountView })
  async create(
    @CurrentAccount() person: Principal,
    @Body() body: NewAccountBody,
  ): Promise<CreatedAccountView> {
    const { account, link } = await this.createAccount.run(person.accountId, body);
    return {
      account: await this.read.one(person, account.id),
      oneTimeLink: link === null ? null : describeLink(link),
    };
  }

  @Put('accounts/:id/profile')
  @ApiOkResponse({ type: AccountView })
  async change(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProfileBody,
  ): Promise<AccountView> {
    await this.changeProfile.run(person.accountId, id, body);
    return this.read.one(person, id);
  }

  @Delete('accounts/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async disable(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.disableAccount.run(person.accountId, id);
  }

  @Post('accounts/:id/reactivation')
  @HttpCode(200)
  @AsksSecondFactor()
  @ApiOkResponse({ type: AccountView })
  async reactivate(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AccountView> {
    await this.reactivateAccount.run(person.accountId, id);
    return this.read.one(person, id);
  }
}
