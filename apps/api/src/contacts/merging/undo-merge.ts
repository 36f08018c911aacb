import { Injectable } from '@nestjs/common';
import { type ContactStatus, messageKinds, restoredContactStatus } from '@lien-lac/domain';
import { Suppressions } from '../../delivery/suppressions/suppressions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { contactReference } from '../guardians/contact-reference.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { SuppressOptedOutContacts } from '../opt-outs/suppress-opted-out-contacts.js';
import { guardianBelongings } from './guardian-belongings.js';
import type { GuardianMergeEntity } from './guardian-merge.entity.js';
import { GuardianMergesRepository } from './guardian-merges.repository.js';
import { GuardianRecordsRepository } from './guardian-records.repository.js';
import type { MergeRecord } from './merge-record.js';

/**
 * They are two people after all: what was each one's is again, and what came since stays where it
 * came. An opt-out that was said meanwhile holds for both, and no confirmation comes back that was
 * taken away meanwhile.
 */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly guardians: GuardianRecordsRepository,
    private readonly merges: GuardianMergesRepository,
    private readonly suppressOptedOutContacts: SuppressOptedOutContacts,
    private readonly suppressions: Suppressions,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @throws CodedError `guardian-merge.not-found`, `guardian-merge.undone`,
   * `guardian-merge.later-merge`
   */
  async run(accountId: string, mergeId: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await this.schoolRoster.lock(transaction);
      const merge = await this.merges.find(transaction, mergeId);
      if (merge === null) throw new CodedError('guardian-merge.not-found');
      if (merge.undoneAt !== null) throw new CodedError('guardian-merge.undone');
      if (await this.merges.hasLaterMerge(transaction, merge)) {
        throw new CodedError('guardian-merge.later-merge');
      }
      const { keptId, goneId } = merge;
      await this.guardians.lock(transaction, [keptId, goneId]);
      await this.split(transaction, merge);
      await this.guardians.countUp(transaction, [keptId, goneId]);
      const at = await this.schoolClock.nowWithin(transaction);
      await this.merges.markUndone(transaction, mergeId, accountId, at);
      await this.auditLog.writeMany(
        transaction,
        [keptId, goneId].map((subjectId) => ({
          ...{ at, actorId: accountId, action: 'guardian.split', subjectKind: 'guardian' },
          ...{ subjectId, details: { mergeId, keptId, goneId } },
          before: { merged: true },
          after: { merged: false },
        })),
      );
    });
  }

  private async split(
    transaction: Transaction,
    { keptId, goneId, change }: GuardianMergeEntity,
  ): Promise<void> {
    const since = (await this.guardians.openOptOuts(transaction, keptId))
      .map(({ id }) => id)
      .filter((id) => !change.optOuts.includes(id));
    const confirmedAgain = await this.confirmAsBefore(transaction, change);
    if (change.name !== null) {
      await this.guardians.unname(transaction, keptId, change.name.fullName);
    }
    for (const { guardianshipId, before, after } of change.told) {
      await this.guardians.tellRelationship(transaction, guardianshipId, after, before);
    }
    const restored = await this.putBack(transaction, change);
    for (const { id, column, from, to } of change.relinked) {
      await this.merges.link(transaction, { id, column, to: from }, to);
    }
    await this.guardians.copyOptOuts(transaction, since, goneId);
    const stillNotWanted = await this.guardians.notWanted(transaction, [keptId, goneId]);
    const wantedAgain = change.notWanted.filter(
      (one) => !stillNotWanted.some((is) => is.contactId === one.contactId && is.kind === one.kind),
    );
    await this.suppressions.lift(
      transaction,
      wantedAgain.map(({ contactId, kind }) => ({
        ...{ reference: contactReference(contactId), kind, reason: 'not-wanted' },
      })),
    );
    await this.liftAndSuppress(transaction, [keptId, goneId], [...confirmedAgain, ...restored]);
  }

  private async confirmAsBefore(
    transaction: Transaction,
    { restatedRows }: MergeRecord,
  ): Promise<string[]> {
    const confirmed: string[] = [];
    for (const { id, row } of restatedRows) {
      if (await this.merges.confirmAsBefore(transaction, id, row)) confirmed.push(id);
    }
    return confirmed;
  }

  /** From the guardians to the leaves; returns the contacts that came back confirmed. */
  private async putBack(transaction: Transaction, change: MergeRecord): Promise<string[]> {
    const back = change.moved.map(({ from, to, ...one }) => ({ ...one, from: to, to: from }));
    const statuses = await this.merges.statusesOf(
      transaction,
      change.removed.map(({ instead }) => instead),
    );
    const confirmed: string[] = [];
    for (const { table } of guardianBelongings) {
      await this.merges.move(transaction, table, back);
      const rows = change.removed
        .filter((one) => one.table === table)
        .map(({ id, instead }) => {
          const { row } = change.removedRows.find((one) => one.table === table && one.id === id)!;
          if (table !== 'contact') return row;
          const was = row.status as ContactStatus;
          const status = restoredContactStatus(was, statuses.get(instead) ?? null);
          if (status === 'confirmed') confirmed.push(id);
          return status === was ? row : { ...row, ...inDoubt, status };
        });
      await this.merges.putBack(transaction, table, rows);
    }
    return confirmed;
  }

  private async liftAndSuppress(
    transaction: Transaction,
    guardianIds: readonly string[],
    confirmed: readonly string[],
  ): Promise<void> {
    const contactIds = await this.guardians.contactIds(transaction, guardianIds);
    await this.suppressions.lift(transaction, [
      ...confirmed.map((id) => ({
        ...{ reference: contactReference(id), kind: '*', reason: 'unconfirmed' },
      })),
      ...contactIds.flatMap((id) =>
        messageKinds.map((kind) => ({
          ...{ reference: contactReference(id), kind, reason: 'opted-out' },
        })),
      ),
    ]);
    await this.suppressOptedOutContacts.run(transaction, contactIds);
  }
}

const inDoubt = { confirmed_by: null, confirmed_at: null, confirmed_how: null };
