import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ContactAccess } from '../access/contact-access.js';
import { ClassesQuery, ClassListView, HomeroomView } from './class-view.js';
import { DescribeClasses } from './describe-classes.js';

@ApiTags('classes')
@Controller('classes')
export class ClassesController {
  constructor(
    private readonly access: ContactAccess,
    private readonly describe: DescribeClasses,
  ) {}

  @Get()
  @RequiresAction('contact.read')
  @ApiOkResponse({ type: ClassListView })
  async list(
    @CurrentAccount() person: Principal,
    @Query() { schoolYear }: ClassesQuery,
  ): Promise<ClassListView> {
    return this.describe.list(person, await this.access.visibility(person, undefined, schoolYear));
  }

  @Get(':id/homeroom')
  @RequiresAction('contact.read')
  @ApiOkResponse({ type: HomeroomView })
  homeroom(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<HomeroomView> {
    return this.describe.homeroom(person, id);
  }
}
