import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { contactPermissions } from '../lists/contact-view.js';
import { type DeskDifference, DeskDifferences } from './desk-differences.js';
import type { DeskContactView } from './desk-views.js';
import type { DeskRow } from './desk.repository.js';

/** Contacts as the desk shows them, with the names of the staff and what else is told of the students. */
@Injectable()
export class DescribeDesk {
  constructor(
    private readonly accounts: AccountsService,
    private readonly differences: DeskDifferences,
  ) {}

  async run(account: Principal, rows: readonly DeskRow[]): Promise<DeskContactView[]> {
    const differences = await this.differences.of(rows.map(({ studentId }) => studentId));
    const names = await this.namesOf(rows);
    return rows.map((row) =>
      describe(row, names, differences.get(row.studentId) ?? [], account.role),
    );
  }

  private async namesOf(rows: readonly DeskRow[]): Promise<ReadonlyMap<string, string>> {
    const ids = rows.flatMap(({ proposedBy, calls }) => [
      ...(proposedBy === null ? [] : [proposedBy]),
      ...calls.map(({ calledBy }) => calledBy),
    ]);
    const found = await this.accounts.findMany([...new Set(ids)]);
    return new Map(found.map(({ id, displayName }) => [id, displayName]));
  }
}

function describe(
  row: DeskRow,
  names: ReadonlyMap<string, string>,
  differences: readonly DeskDifference[],
  role: Principal['role'],
): DeskContactView {
  const { proposedBy, proposedAt, replacesId, beside, calls, ...contact } = row;
  return {
    ...contact,
    proposedAt: proposedAt === null ? null : instant(proposedAt),
    proposedByName: proposedBy === null ? null : (names.get(proposedBy) ?? null),
    beside: beside.map((one) => ({
      ...one,
      confirmedAt: instant(one.confirmedAt),
      willBeReplaced: one.contactId === replacesId,
    })),
    differences: differences.map(({ id, field, guardianName, ours, theirs, since }) => ({
      ...{ id, field, guardianName, ours, theirs },
      since: since.toISOString(),
    })),
    calls: calls.map(({ calledBy, calledAt, ...call }) => ({
      ...call,
      calledAt: instant(calledAt),
      calledByName: names.get(calledBy) ?? null,
    })),
    can: contactPermissions(row.status, role),
  };
}

/** JSON of the database carries an instant with the offset of its session. */
function instant(text: string): string {
  return new Date(text).toISOString();
}
