import { Injectable } from '@nestjs/common';
import { type RollOverPlan, rollOverDifferences, schoolYearFrom } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { Homerooms } from '../classes/homerooms.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { DescribeRollOver } from './describe-roll-over.js';
import { PlanNextYear } from './plan-next-year.js';
import { RollOverRepository } from './roll-over.repository.js';

/** Moves everyone up into the next school year as it was looked at: all of it, or nothing. */
@Injectable()
export class OpenSchoolYear {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly planNextYear: PlanNextYear,
    private readonly rollOvers: RollOverRepository,
    private readonly homerooms: Homerooms,
    private readonly describe: DescribeRollOver,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * @param fingerprint of the preview
   * @throws CodedError `school-year.preview-not-found`, `school-year.changed` with the difference,
   * `school-year.conflicts`, and as `PlanNextYear`
   */
  async run(accountId: string, fingerprint: string): Promise<RollOverPlan> {
    return this.database.transaction(async (transaction) => {
      await this.schoolRoster.lock(transaction);
      const plan = await this.planAsSeen(transaction, fingerprint);
      const at = await this.schoolClock.nowWithin(transaction);
      const { label } = schoolYearFrom(plan.startYear);
      const classIds = await this.rollOvers.write(transaction, plan, label, accountId, at);
      for (const { name, accountId: teacherId } of plan.classes) {
        if (teacherId === null) continue;
        await this.homerooms.assign(transaction, classIds.get(name)!, teacherId, plan.startsOn);
      }
      await this.auditLog.write(transaction, {
        ...{ at, actorId: accountId, action: 'school-year.opened' },
        ...{ subjectKind: 'school-year', subjectId: String(plan.startYear) },
        after: { startsOn: plan.startsOn, ...countsOf(plan) },
      });
      return plan;
    });
  }

  /** The plan of a preview, which the school still fits. */
  private async planAsSeen(transaction: Transaction, fingerprint: string): Promise<RollOverPlan> {
    const seen = await this.rollOvers.findPreview(transaction, fingerprint);
    if (seen === null) throw new CodedError('school-year.preview-not-found');
    const { plan, choices } = await this.planNextYear.run(transaction, seen.choices);
    const differences = rollOverDifferences(seen.plan, plan);
    if (differences.length > 0 || choices.startsOn !== seen.choices.startsOn) {
      throw new CodedError('school-year.changed', {}, [], {
        differences: await this.describe.differences(differences),
      });
    }
    if (plan.conflicts.length > 0) {
      throw new CodedError(
        'school-year.conflicts',
        {},
        plan.conflicts.map(({ kind, about }) => ({ field: about, code: kind })),
      );
    }
    return plan;
  }
}

/** A move up in numbers. */
export function countsOf(plan: RollOverPlan): {
  classes: number;
  movedUp: number;
  repeaters: number;
  graduates: number;
  leftOut: number;
} {
  const repeaters = plan.enrolments.filter(({ repeats }) => repeats).length;
  return {
    classes: plan.classes.length,
    movedUp: plan.enrolments.length - repeaters,
    repeaters,
    graduates: plan.graduates.length,
    leftOut: plan.leftOut.length,
  };
}
