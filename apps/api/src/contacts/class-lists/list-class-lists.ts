import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { ContactAccess } from '../access/contact-access.js';
import { isInService } from '../classes/describe-classes.js';
import type { ClassListStatesView, ClassListStateView } from './class-list-views.js';
import { type ClassListRow, ClassListsRepository } from './class-lists.repository.js';

/** By class, what is handed over to CGCN and what is missing. */
@Injectable()
export class ListClassLists {
  constructor(
    private readonly access: ContactAccess,
    private readonly lists: ClassListsRepository,
    private readonly accounts: AccountsService,
  ) {}

  async run(account: Principal): Promise<ClassListStatesView> {
    const visibility = await this.access.visibility(account);
    const reach = await this.access.reach(account, 'contact.propose', visibility.schoolYear);
    const rows = await this.lists.list(visibility);
    const ids = rows.flatMap(({ homeroomAccountId, handedOverBy }) =>
      [homeroomAccountId, handedOverBy].filter((id) => id !== null),
    );
    const found = await this.accounts.findMany([...new Set(ids)]);
    const names = new Map(found.map(({ id, displayName }) => [id, displayName]));
    const inService = new Set<string | null>(found.filter(isInService).map(({ id }) => id));
    return {
      schoolYear: visibility.schoolYear,
      classes: rows.map((row) =>
        describe(
          {
            ...row,
            homeroomAccountId: inService.has(row.homeroomAccountId) ? row.homeroomAccountId : null,
          },
          names,
          reach === null || reach.includes(row.classId),
        ),
      ),
    };
  }
}

function describe(
  row: ClassListRow,
  names: ReadonlyMap<string, string>,
  isTheirs: boolean,
): ClassListStateView {
  const { homeroomAccountId, handedOverAt, handedOverBy, note, reopenedAt, ...counts } = row;
  return {
    ...counts,
    homeroomTeacherName: homeroomAccountId && (names.get(homeroomAccountId) ?? null),
    handedOver: handedOverAt && {
      at: handedOverAt.toISOString(),
      byName: handedOverBy && (names.get(handedOverBy) ?? null),
      note,
    },
    reopenedAt: reopenedAt && reopenedAt.toISOString(),
    can: {
      handOver: isTheirs && handedOverAt === null && row.students > 0,
      takeBack: isTheirs && handedOverAt !== null,
    },
  };
}
