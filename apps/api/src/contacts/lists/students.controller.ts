import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { readStudentQuery } from '@lien-lac/domain';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { AnswersEntityTag } from '../../platform/http/entity-tags/answers-entity-tag.js';
import { ContactAccess } from '../access/contact-access.js';
import {
  nextOf,
  pageOf,
  StudentSearchBody,
  StudentsQuery,
  StudentYearQuery,
} from './list-queries.js';
import { readOnly } from './read-only.js';
import { ReadStudent } from './read-student.js';
import { StudentDetailView } from './student-detail-view.js';
import { describeStudent, StudentPageView } from './student-view.js';
import { StudentsRepository } from './students.repository.js';

@ApiTags('contacts')
@Controller()
export class StudentsController {
  constructor(
    private readonly access: ContactAccess,
    private readonly students: StudentsRepository,
    private readonly readStudent: ReadStudent,
  ) {}

  @Get('students')
  @RequiresAction('contact.read')
  @ApiOkResponse({ type: StudentPageView })
  list(
    @CurrentAccount() account: Principal,
    @Query() query: StudentsQuery,
  ): Promise<StudentPageView> {
    return this.page(account, query, '');
  }

  /** The same list, of those whom somebody looks for. */
  @Post('student-searches')
  @HttpCode(200)
  @RequiresAction('contact.read')
  @ApiOkResponse({ type: StudentPageView })
  search(
    @CurrentAccount() account: Principal,
    @Body() { q, ...query }: StudentSearchBody,
  ): Promise<StudentPageView> {
    return this.page(account, query, q);
  }

  @Get('students/:id')
  @RequiresAction('contact.read')
  @AnswersEntityTag()
  @ApiOkResponse({ type: StudentDetailView })
  read(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { schoolYear }: StudentYearQuery,
  ): Promise<StudentDetailView> {
    return this.readStudent.run(account, id, schoolYear);
  }

  private async page(
    account: Principal,
    query: StudentsQuery,
    text: string,
  ): Promise<StudentPageView> {
    const visibility = await this.access.visibility(account, query.classId, query.schoolYear);
    const filter = {
      grade: query.grade ?? null,
      needs: query.needs ?? null,
      query: readStudentQuery(text),
      mendingFirst: visibility.isPresent && visibility.classIds?.length === 1,
    };
    const page = pageOf(query);
    const [rows, { total, isExact }] = await Promise.all([
      this.students.list(visibility, filter, page),
      this.students.total(visibility, filter),
    ]);
    return {
      students: rows
        .map((row) => describeStudent(row, account, visibility.phones))
        .map((view) => (visibility.isOver ? readOnly(view) : view)),
      total,
      totalIsExact: isExact,
      next: nextOf(rows, page),
    };
  }
}
