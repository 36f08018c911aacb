import { Injectable } from '@nestjs/common';
import { lastDayOf } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { ClassUses } from './class-uses.js';
import { countsOf } from './open-school-year.js';
import type { RollOverEntity } from './roll-over.entity.js';
import { RollOverRepository } from './roll-over.repository.js';
import { SchoolYearsRepository } from './school-years.repository.js';

/** Takes the move into a school year back: everyone is where they were, exactly. */
@Injectable()
export class UndoRollOver {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly years: SchoolYearsRepository,
    private readonly rollOvers: RollOverRepository,
    private readonly classUses: ClassUses,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @throws CodedError `school-year.not-found`, `school-year.not-rolled-over`, and
   * `school-year.in-use`, which names what would be lost
   */
  async run(accountId: string, startYear: number): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await this.schoolRoster.lock(transaction);
      const opened = await this.years.opened(transaction);
      if (!opened.some((year) => year.startYear === startYear)) {
        throw new CodedError('school-year.not-found');
      }
      const rollOver = await this.rollOvers.find(transaction, startYear);
      if (rollOver === null || lastDayOf(startYear, opened) !== null) {
        throw new CodedError('school-year.not-rolled-over');
      }
      await this.requireUntouched(transaction, rollOver);
      const at = await this.schoolClock.nowWithin(transaction);
      await this.rollOvers.remove(transaction, startYear);
      await this.auditLog.write(transaction, {
        ...{ at, actorId: accountId, action: 'school-year.roll-over-undone' },
        ...{ subjectKind: 'school-year', subjectId: String(startYear) },
        before: { startsOn: rollOver.plan.startsOn, ...countsOf(rollOver.plan) },
      });
    });
  }

  private async requireUntouched(
    transaction: Transaction,
    { startYear, plan }: RollOverEntity,
  ): Promise<void> {
    const classIds = await this.rollOvers.lockClasses(transaction, startYear);
    const added = await this.rollOvers.addedSince(transaction, plan);
    const uses = await this.classUses.of(transaction, classIds);
    if (added.length === 0 && uses.length === 0) return;
    const kinds = [...new Set(added.map(({ what }) => what))].map((what) => {
      const about = added.filter((one) => one.what === what).map((one) => one.about);
      return { what, count: about.length, about };
    });
    const lost = [...kinds, ...uses.map((use) => ({ ...use, about: [] as string[] }))];
    throw new CodedError(
      'school-year.in-use',
      {},
      lost.map(({ what }) => ({ field: what, code: 'school-year.in-use' })),
      { lost },
    );
  }
}
