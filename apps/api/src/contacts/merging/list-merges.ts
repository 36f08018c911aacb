import { Injectable } from '@nestjs/common';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { MergeListRepository } from './merge-list.repository.js';
import type { GuardianMergePageView } from './merge-views.js';

/** Which guardians were made one, and which of those can be split again. */
@Injectable()
export class ListMerges {
  constructor(
    private readonly merges: MergeListRepository,
    private readonly accounts: AccountsService,
  ) {}

  async run(
    guardianId: string | null,
    cursor: string | null,
    limit: number,
  ): Promise<GuardianMergePageView> {
    const rows = await this.merges.list(guardianId, cursor, limit);
    const people = await this.accounts.findMany(rows.map(({ mergedBy }) => mergedBy));
    return {
      merges: rows.map(({ mergedBy, mergedAt, undoneAt, undoable, ...merge }) => ({
        ...merge,
        mergedAt: mergedAt.toISOString(),
        mergedByName: people.find(({ id }) => id === mergedBy)?.displayName ?? null,
        undoneAt: undoneAt?.toISOString() ?? null,
        can: { undo: undoable },
      })),
      next: rows.length < limit ? null : rows[rows.length - 1]!.id,
    };
  }
}
