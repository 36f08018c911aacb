import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ContactAccess } from '../access/contact-access.js';
import { ContactPageView, describeContact } from './contact-view.js';
import { ContactsQuery, nextOf, pageOf } from './list-queries.js';
import { RosterListsRepository } from './roster-lists.repository.js';
import { ClassListView } from './student-view.js';

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
    const status = query.status ?? null;
    const [rows, total] = await Promise.all([
      this.lists.listContacts(visibility, status, page),
      this.lists.countContacts(visibility, status),
    ]);
    return {
      contacts: rows.map((row) => describeContact(row, account.role, visibility.phones)),
      total,
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
}
