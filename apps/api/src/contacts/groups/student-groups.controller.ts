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
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { DescribeStudentGroups } from './describe-student-groups.js';
import { KeepStudentGroup } from './keep-student-group.js';
import {
  NewStudentGroupBody,
  StudentGroupBody,
  StudentGroupDetailView,
  StudentGroupListView,
} from './student-group-views.js';

/** Students under a name, such as "Bán trú", to write to again and again. Names and classes, no phones. */
@ApiTags('contacts')
@Controller('student-groups')
export class StudentGroupsController {
  constructor(
    private readonly describe: DescribeStudentGroups,
    private readonly keep: KeepStudentGroup,
  ) {}

  @Get()
  @RequiresAction('student-group.read')
  @ApiOkResponse({ type: StudentGroupListView })
  async list(@CurrentAccount() person: Principal): Promise<StudentGroupListView> {
    return { groups: await this.describe.list(person) };
  }

  @Post()
  @RequiresAction('student-group.keep')
  @ApiCreatedResponse({ type: StudentGroupDetailView })
  async make(
    @CurrentAccount() person: Principal,
    @Body() { classId, ...content }: NewStudentGroupBody,
  ): Promise<StudentGroupDetailView> {
    return this.describe.one(person, await this.keep.make(person, classId ?? null, content));
  }

  @Get(':id')
  @RequiresAction('student-group.read')
  @ApiOkResponse({ type: StudentGroupDetailView })
  read(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StudentGroupDetailView> {
    return this.describe.one(person, id);
  }

  @Put(':id')
  @RequiresAction('student-group.keep')
  @ApiOkResponse({ type: StudentGroupDetailView })
  async change(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: StudentGroupBody,
  ): Promise<StudentGroupDetailView> {
    await this.keep.change(person, id, body);
    return this.describe.one(person, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequiresAction('student-group.keep')
  @ApiNoContentResponse()
  async archive(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.keep.archive(person, id);
  }
}
