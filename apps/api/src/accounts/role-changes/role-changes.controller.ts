import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../permissions/route-access.js';
import { AsksSecondFactor } from '../second-factor/asks-second-factor.js';
import { CurrentAccount, type Principal } from '../sessions/current-account.js';
import { ConfirmRoleChange } from './confirm-role-change.js';
import { ReadRoleChanges } from './read-role-changes.js';
import { RefuseRoleChange } from './refuse-role-change.js';
import { RoleChangeListView, RoleChangeView } from './role-change-view.js';
import { WithdrawRoleChange } from './withdraw-role-change.js';

/** What takes two people: somebody asked for it, and somebody else answers. */
@ApiTags('role-changes')
@Controller('role-changes')
@RequiresAction('role-change.confirm')
export class RoleChangesController {
  constructor(
    private readonly read: ReadRoleChanges,
    private readonly confirmChange: ConfirmRoleChange,
    private readonly refuseChange: RefuseRoleChange,
    private readonly withdrawChange: WithdrawRoleChange,
  ) {}

  @Get()
  @ApiOkResponse({ type: RoleChangeListView })
  async list(@CurrentAccount() person: Principal): Promise<RoleChangeListView> {
    return { roleChanges: await this.read.waiting(person) };
  }

  @Post(':id/confirmation')
  @AsksSecondFactor()
  @ApiCreatedResponse({ type: RoleChangeView })
  async confirm(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RoleChangeView> {
    await this.confirmChange.run(person.accountId, id);
    return this.read.one(person, id);
  }

  @Post(':id/refusal')
  @AsksSecondFactor()
  @ApiCreatedResponse({ type: RoleChangeView })
  async refuse(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RoleChangeView> {
    await this.refuseChange.run(person.accountId, id);
    return this.read.one(person, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.withdrawChange.run(person.accountId, id);
  }
}
