import { Injectable } from '@nestjs/common';
import { type ContactOrigin, readStudentQuery } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { ContactAccess } from '../access/contact-access.js';
import { nextOf } from '../lists/list-queries.js';
import type { Page } from '../lists/roster-lists.repository.js';
import { DescribeDesk } from './describe-desk.js';
import type { DeskPageView } from './desk-views.js';
import { DeskRepository } from './desk.repository.js';

export interface DeskSelection {
  classId?: string | undefined;
  origin?: ContactOrigin | undefined;
  /** What somebody looks for, as they typed it. */
  q?: string | undefined;
}

/** Everything unconfirmed in one list, wherever it came from. */
@Injectable()
export class ListDesk {
  constructor(
    private readonly access: ContactAccess,
    private readonly desk: DeskRepository,
    private readonly describe: DescribeDesk,
  ) {}

  async run(account: Principal, selection: DeskSelection, page: Page): Promise<DeskPageView> {
    const visibility = await this.access.visibility(account, selection.classId);
    const filter = {
      origin: selection.origin ?? null,
      query: readStudentQuery(selection.q ?? ''),
    };
    const [rows, total] = await Promise.all([
      this.desk.list(visibility, filter, page),
      this.desk.count(visibility, filter),
    ]);
    return {
      contacts: await this.describe.run(account, rows),
      total,
      next: nextOf(rows, page),
    };
  }
}
