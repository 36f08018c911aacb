import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ContactAccess } from '../access/contact-access.js';
import { ContactPageView, describeContact } from './contact-view.js';
import { ContactsQuery, StudentsQuery } from './list-queries.js';
import { type Page, RosterListsRepository } from './roster-lists.repository.js';
import { ClassListView, describeStudent, StudentPageView } from './student-view.js';

@ApiTags('contacts')
@Controller()
export class RosterListsController {
  constructor(
    private readonly access: ContactAccess,
    private readonly lists: RosterListsRepository,
  ) {}

  @Get('contacts')
  @RequiresAction('contact.read')
  @ApiOkResponse({ type: ContactPageView })
  async contacts(
    @CurrentAccount() account: Principal,
    @Query() query: ContactsQuery,
  ): Promise<ContactPageView> {
    const visibility = await this.access.visibility(account, query.classId);
    const page = pageOf(query);
    const rows = await this.lists.listContacts(visibility, query.status ?? null, page);
    return {
      contacts: rows.map((row) => describeContact(row, account.role, visibility.phones)),
      next: nextOf(rows, page),
    };
  }

  @Get('classes')
  @RequiresAction('contact.read')
  @ApiOkResponse({ type: ClassListView })
  async classes(@CurrentAccount() account: Principal): Promise<ClassListView> {
    const visibility = await this.access.visibility(account);
    return {
      schoolYear: visibility.schoolYear,
      classes: await this.lists.listClasses(visibility),
    };
  }

  @Get('students')
  @RequiresAction('contact.read')
  @ApiOkResponse({ type: StudentPageView })
  async students(
    @CurrentAccount() account: Principal,
    @Query() query: StudentsQuery,
  ): Promise<StudentPageView> {
    const visibility = await this.access.visibility(account, query.classId);
    const page = pageOf(query);
    const rows = await this.lists.listStudents(visibility, page);
    return {
      students: rows.map((row) => describeStudent(row, visibility.phones)),
      next: nextOf(rows, page),
    };
  }
}

function pageOf({ cursor, limit }: StudentsQuery): Page {
  return { cursor: cursor?.toLowerCase() ?? null, limit: limit ?? 100 };
}

function nextOf(rows: readonly { id: string }[], { limit }: Page): string | null {
  return rows.length < limit ? null : rows[rows.length - 1]!.id;
}
