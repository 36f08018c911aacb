import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ContactAccess } from '../access/contact-access.js';
import { ContactPageView, describeContact } from './contact-view.js';
import { ContactsQuery, nextOf, pageOf } from './list-queries.js';
import { readOnly } from './read-only.js';
import { RosterListsRepository } from './roster-lists.repository.js';

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
    const visibility = await this.access.visibility(account, query.classId, query.schoolYear);
    const page = pageOf(query);
    const status = query.status ?? null;
    const [rows, total] = await Promise.all([
      this.lists.listContacts(visibility, status, page),
      this.lists.countContacts(visibility, status),
    ]);
    return {
      contacts: rows
        .map((row) => describeContact(row, account.role, visibility.phones))
        .map((view) => (visibility.isOver ? readOnly(view) : view)),
      total,
      next: nextOf(rows, page),
    };
  }
}
