import { Injectable } from '@nestjs/common';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { DescribeRollOver } from './describe-roll-over.js';
import { PlanNextYear, type WantedChoices } from './plan-next-year.js';
import { RollOverRepository } from './roll-over.repository.js';
import type { RollOverPreviewView } from './roll-over-views.js';

/** What moving everyone up into the next school year would do. Moves nobody. */
@Injectable()
export class PreviewRollOver {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly planNextYear: PlanNextYear,
    private readonly rollOvers: RollOverRepository,
    private readonly describe: DescribeRollOver,
  ) {}

  /** @throws CodedError as `PlanNextYear` */
  async run(accountId: string, wanted: WantedChoices): Promise<RollOverPreviewView> {
    const preview = await this.database.transaction(async (transaction) => {
      await this.schoolRoster.lockForReading(transaction);
      const planned = await this.planNextYear.run(transaction, wanted);
      const at = await this.schoolClock.nowWithin(transaction);
      await this.rollOvers.keepPreview(transaction, planned, accountId, at);
      const classes = await this.rollOvers.classesOf(transaction, planned.plan.startYear - 1);
      return { ...planned, classes };
    });
    return this.describe.preview(preview);
  }
}
