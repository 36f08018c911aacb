import { Body, Controller, Delete, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { AsksSecondFactor } from '../../accounts/second-factor/asks-second-factor.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { AssignHomeroom } from './assign-homeroom.js';
import { DeputyBody, HomeroomView, SubstituteBody, TeacherBody } from './class-view.js';
import { DescribeClasses } from './describe-classes.js';
import { EndHomeroom } from './end-homeroom.js';

/**
 * Giving and taking the homeroom of a class. Whoever had it keeps a line with its days, and no access.
 * Whoever gets it may read the class's numbers and write to them, so giving asks for the second factor.
 */
@ApiTags('classes')
@Controller('classes/:id')
@RequiresAction('homeroom.assign')
export class HomeroomsController {
  constructor(
    private readonly assign: AssignHomeroom,
    private readonly end: EndHomeroom,
    private readonly describe: DescribeClasses,
  ) {}

  @Put('teacher')
  @AsksSecondFactor()
  @ApiOkResponse({ type: HomeroomView })
  async putTeacher(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Body() { accountId, from }: TeacherBody,
  ): Promise<HomeroomView> {
    await this.assign.run(person.accountId, { classId, accountId, part: 'teacher' }, { from });
    return this.describe.homeroom(person, classId);
  }

  @Delete('teacher')
  @ApiOkResponse({ type: HomeroomView })
  async deleteTeacher(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
  ): Promise<HomeroomView> {
    await this.end.teacher(person.accountId, classId);
    return this.describe.homeroom(person, classId);
  }

  @Put('deputies/:accountId')
  @AsksSecondFactor()
  @ApiOkResponse({ type: HomeroomView })
  async putDeputy(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @Body() days: DeputyBody,
  ): Promise<HomeroomView> {
    await this.assign.run(person.accountId, { classId, accountId, part: 'deputy' }, days);
    return this.describe.homeroom(person, classId);
  }

  @Delete('deputies/:accountId')
  @ApiOkResponse({ type: HomeroomView })
  async deleteDeputy(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('accountId', ParseUUIDPipe) accountId: string,
  ): Promise<HomeroomView> {
    await this.end.part(person.accountId, { classId, accountId, part: 'deputy' });
    return this.describe.homeroom(person, classId);
  }

  @Put('substitutes/:accountId')
  @AsksSecondFactor()
  @ApiOkResponse({ type: HomeroomView })
  async putSubstitute(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @Body() days: SubstituteBody,
  ): Promise<HomeroomView> {
    await this.assign.run(person.accountId, { classId, accountId, part: 'substitute' }, days);
    return this.describe.homeroom(person, classId);
  }

  @Delete('substitutes/:accountId')
  @ApiOkResponse({ type: HomeroomView })
  async deleteSubstitute(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('accountId', ParseUUIDPipe) accountId: string,
  ): Promise<HomeroomView> {
    await this.end.part(person.accountId, { classId, accountId, part: 'substitute' });
    return this.describe.homeroom(person, classId);
  }
}
