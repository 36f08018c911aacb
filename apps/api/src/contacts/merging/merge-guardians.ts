import { Injectable } from '@nestjs/common';
import { type GuardianMerge, mergeGuardians } from '@lien-lac/domain';
import { Suppressions } from '../../delivery/suppressions/suppressions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { contactReference } from '../guardians/contact-reference.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { SuppressOptedOutContacts } from '../opt-outs/suppress-opted-out-contacts.js';
import { type GuardianRecord, GuardianRecordsRepository } from './guardian-records.repository.js';
import { GuardianMergesRepository } from './guardian-merges.repository.js';
import type { MergeRecord } from './merge-record.js';

/** Two guardian records are one person: everything of the one comes to the other. */
@Injectable()
export class MergeGuardians {
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
   * Returns the id of the merge.
   * @throws CodedError `guardian-merge.one-guardian`, `guardian.not-found`,
   * `guardian-merge.already-merged`
   */
  async run(accountId: string, keptId: string, goneId: string): Promise<string> {
    if (keptId === goneId) throw new CodedError('guardian-merge.one-guardian');
    return this.database.transaction(async (transaction) => {
      await this.schoolRoster.lock(transaction);
      const [kept, gone] = await this.hold(transaction, keptId, goneId);
      const rows = await this.merges.belongings(transaction, [keptId, goneId]);
      const merge = mergeGuardians(rows, keptId, goneId);
      const change = await this.record(transaction, merge, kept, gone);
      const notWanted = await this.guardians.notWanted(transaction, [keptId, goneId]);
      await this.write(transaction, change, keptId);
      change.notWanted = (await this.guardians.notWanted(transaction, [keptId])).filter(
        (one) => !notWanted.some((was) => was.contactId === one.contactId && was.kind === one.kind),
      );
      change.optOuts = (await this.guardians.openOptOuts(transaction, keptId)).map(({ id }) => id);
      await this.guardians.countUp(transaction, [keptId, goneId]);
      await this.suppress(transaction, change, keptId);
      const at = await this.schoolClock.nowWithin(transaction);
      const by = accountId;
      const id = await this.merges.insert(transaction, { keptId, goneId, change, by, at });
      await this.auditLog.writeMany(
        transaction,
        [
          { action: 'guardian.merged', subjectId: keptId },
          { action: 'guardian.merged-into-another', subjectId: goneId },
        ].map((deed) => ({
          ...{ at, actorId: by, subjectKind: 'guardian', ...deed },
          details: { mergeId: id, keptId, goneId },
          before: { rows: merge.removed.length + merge.moved.length, name: kept.fullName },
          after: { name: change.name?.fullName ?? kept.fullName },
        })),
      );
      return id;
    });
  }

  private async hold(
    transaction: Transaction,
    keptId: string,
    goneId: string,
  ): Promise<[GuardianRecord, GuardianRecord]> {
    const found = await this.guardians.lock(transaction, [keptId, goneId]);
    const kept = found.find(({ id }) => id === keptId);
    const gone = found.find(({ id }) => id === goneId);
    if (kept === undefined || gone === undefined) throw new CodedError('guardian.not-found');
    const elsewhere = await this.merges.goneAmong(transaction, [keptId, goneId]);
    if (elsewhere.length > 0) throw new CodedError('guardian-merge.already-merged');
    return [kept, gone];
  }

  /** What splitting them again will need, taken before anything changes. */
  private async record(
    transaction: Transaction,
    merge: GuardianMerge,
    kept: GuardianRecord,
    gone: GuardianRecord,
  ): Promise<MergeRecord> {
    const removedRows: MergeRecord['removedRows'] = [];
    for (const { table, id } of merge.removed) {
      const [row] = await this.merges.wholeRows(transaction, table, [id]);
      removedRows.push({ table, id, row: row! });
    }
    const restatedRows: MergeRecord['restatedRows'] = [];
    for (const { id } of merge.restated) {
      const [row] = await this.merges.wholeRows(transaction, 'contact', [id]);
      restatedRows.push({ id, row: row! });
    }
    const removedContacts = new Map(
      merge.removed.filter(({ table }) => table === 'contact').map((one) => [one.id, one.instead]),
    );
    const links = await this.merges.linksTo(transaction, [...removedContacts.keys()]);
    const told: MergeRecord['told'] = [];
    for (const { table, id, instead } of merge.removed) {
      if (table !== 'guardianship') continue;
      const [goes] = await this.merges.wholeRows(transaction, table, [id]);
      const [stays] = await this.merges.wholeRows(transaction, table, [instead]);
      const [after, before] = [goes, stays].map((row) => row!.relationship as string);
      if (before === 'guardian' && after !== 'guardian') {
        told.push({ guardianshipId: instead, before, after: after! });
      }
    }
    const { fullName, searchKey } = gone;
    return {
      ...{ ...merge, removedRows, restatedRows, told, notWanted: [], optOuts: [] },
      relinked: links
        .filter(({ id }) => !removedContacts.has(id))
        .map(({ id, column, to }) => ({ id, column, from: to, to: removedContacts.get(to)! })),
      name:
        kept.fullName === null && fullName !== null && searchKey !== null
          ? { fullName, searchKey }
          : null,
    };
  }

  private async write(
    transaction: Transaction,
    change: MergeRecord,
    keptId: string,
  ): Promise<void> {
    for (const link of change.relinked) await this.merges.link(transaction, link, link.from);
    await this.merges.apply(transaction, change);
    await this.merges.askAgain(
      transaction,
      change.restated.map(({ id }) => id),
    );
    for (const { guardianshipId, before, after } of change.told) {
      await this.guardians.tellRelationship(transaction, guardianshipId, before, after);
    }
    if (change.name !== null) await this.guardians.name(transaction, keptId, change.name);
  }

  /** What was on its way stands on grounds that are in doubt, or gone, or opted out by either. */
  private async suppress(
    transaction: Transaction,
    change: MergeRecord,
    keptId: string,
  ): Promise<void> {
    const inDoubt = [...change.restated.map(({ id }) => id), ...confirmedAmong(change)];
    await this.suppressions.suppress(transaction, [
      ...inDoubt.map((id) => ({
        ...{ reference: contactReference(id), kind: '*', reason: 'unconfirmed' },
      })),
      ...change.notWanted.map(({ contactId, kind }) => ({
        ...{ reference: contactReference(contactId), kind, reason: 'not-wanted' },
      })),
    ]);
    await this.suppressOptedOutContacts.run(
      transaction,
      await this.guardians.contactIds(transaction, [keptId]),
    );
  }
}

/** The contacts that a merge took away although they were confirmed: another one stands for them. */
export function confirmedAmong({ removedRows }: MergeRecord): string[] {
  return removedRows
    .filter(({ table, row }) => table === 'contact' && row.status === 'confirmed')
    .map(({ id }) => id);
}
