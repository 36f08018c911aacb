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
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import {
  BrandnameTemplateListView,
  BrandnameTemplatesBody,
  FetchedBrandnameTemplatesView,
} from './brandname-template-views.js';
import { FetchBrandnameTemplates } from './fetch-brandname-templates.js';
import { KeepBrandnameTemplates } from './keep-brandname-templates.js';
import { ReadBrandnameTemplates } from './read-brandname-templates.js';

/** What networks carry under the school's name, for a text to be held against while it is written. */
@ApiTags('brandname-templates')
@Controller('brandname-templates')
export class BrandnameTemplatesController {
  constructor(
    private readonly read: ReadBrandnameTemplates,
    private readonly keep: KeepBrandnameTemplates,
    private readonly fetchTemplates: FetchBrandnameTemplates,
  ) {}

  @Get()
  @RequiresAction('brandname-template.read')
  @ApiOkResponse({ type: BrandnameTemplateListView })
  list(@CurrentAccount() { role }: Principal): Promise<BrandnameTemplateListView> {
    return this.read.run(role);
  }

  /** Adds a text for the networks with which it is registered. */
  @Post()
  @RequiresAction('gateway.manage')
  @ApiCreatedResponse({ type: BrandnameTemplateListView })
  async add(
    @CurrentAccount() person: Principal,
    @Body() body: BrandnameTemplatesBody,
  ): Promise<BrandnameTemplateListView> {
    await this.keep.add(person, body);
    return this.read.run(person.role);
  }

  /** Asks the gateways that know, and keeps what they tell; what was typed stays. */
  @Post('fetches')
  @HttpCode(200)
  @RequiresAction('gateway.manage')
  @ApiOkResponse({ type: FetchedBrandnameTemplatesView })
  async fetch(@CurrentAccount() person: Principal): Promise<FetchedBrandnameTemplatesView> {
    const counts = await this.fetchTemplates.run(person);
    return { ...(await this.read.run(person.role)), ...counts };
  }

  @Delete(':id')
  @HttpCode(204)
  @RequiresAction('gateway.manage')
  @ApiNoContentResponse()
  async remove(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.keep.remove(person, id);
  }
}
