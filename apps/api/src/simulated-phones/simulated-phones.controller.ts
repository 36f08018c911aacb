import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { SimulatedPhones } from './simulated-phones.js';
import {
  PhonesQuery,
  PhoneSearchBody,
  SimulatedPhoneListView,
  SimulatedPhoneMessagesView,
} from './simulated-phone-views.js';

/** What the phones of the demonstration received, as the simulated carrier recorded it. */
@ApiTags('simulated phones')
@Controller()
export class SimulatedPhonesController {
  constructor(private readonly phones: SimulatedPhones) {}

  @Get('simulated-phones')
  @RequiresAction('simulated-phone.read')
  @ApiOkResponse({ type: SimulatedPhoneListView })
  list(
    @CurrentAccount() person: Principal,
    @Query() query: PhonesQuery,
  ): Promise<SimulatedPhoneListView> {
    return this.page(person, '', query);
  }

  /** The same, of those whom somebody looks for. */
  @Post('simulated-phone-searches')
  @HttpCode(200)
  @RequiresAction('simulated-phone.read')
  @ApiOkResponse({ type: SimulatedPhoneListView })
  search(
    @CurrentAccount() person: Principal,
    @Body() { q, ...query }: PhoneSearchBody,
  ): Promise<SimulatedPhoneListView> {
    return this.page(person, q, query);
  }

  @Get('simulated-phones/:id')
  @RequiresAction('simulated-phone.read')
  @ApiOkResponse({ type: SimulatedPhoneMessagesView })
  read(
    @CurrentAccount() person: Principal,
    @Param('id') id: string,
    @Query() { cursor: from = 0, limit = 50 }: PhonesQuery,
  ): Promise<SimulatedPhoneMessagesView> {
    return this.phones.read(person, id, { from, limit });
  }

  private async page(
    person: Principal,
    text: string,
    { cursor: from = 0, limit = 50 }: PhonesQuery,
  ): Promise<SimulatedPhoneListView> {
    const { phones, total } = await this.phones.list(person, text, { from, limit });
    return { phones, total, next: from + limit < total ? from + limit : null };
  }
}
