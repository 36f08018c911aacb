import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { LookAtClassMonth } from './look-at-class-month.js';
import { LookAtSchoolMonth } from './look-at-school-month.js';
import { LookAtStudent } from './look-at-student.js';
import {
  ClassMonthView,
  MonthQuery,
  SchoolMonthView,
  viewClassMonth,
  viewSchoolMonth,
} from './month-views.js';
import { StudentWeeksQuery, StudentWeeksView, viewStudentWeeks } from './student-weeks-views.js';

/** What came of the days behind us: of a student, a class and the school. */
@ApiTags('daily reports')
@Controller()
export class LookingBackController {
  constructor(
    private readonly lookAtStudent: LookAtStudent,
    private readonly lookAtClassMonth: LookAtClassMonth,
    private readonly lookAtSchoolMonth: LookAtSchoolMonth,
  ) {}

  @Get('students/:id/weeks')
  @RequiresAction('daily-report.read')
  @ApiOkResponse({ type: StudentWeeksView })
  async student(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) studentId: string,
    @Query() { day }: StudentWeeksQuery,
  ): Promise<StudentWeeksView> {
    return viewStudentWeeks(await this.lookAtStudent.run(person, studentId, day));
  }

  @Get('classes/:id/month')
  @RequiresAction('daily-report.read')
  @ApiOkResponse({ type: ClassMonthView })
  async classMonth(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Query() { month }: MonthQuery,
  ): Promise<ClassMonthView> {
    return viewClassMonth(await this.lookAtClassMonth.run(person, classId, month));
  }

  /** For whoever sees every class. */
  @Get('school-month')
  @RequiresAction('daily-report.read')
  @ApiOkResponse({ type: SchoolMonthView })
  async schoolMonth(
    @CurrentAccount() person: Principal,
    @Query() { month }: MonthQuery,
  ): Promise<SchoolMonthView> {
    return viewSchoolMonth(await this.lookAtSchoolMonth.run(person, month));
  }
}
