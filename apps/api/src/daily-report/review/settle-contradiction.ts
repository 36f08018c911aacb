import { type ContradictionSide, contradictionRefusal } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ReportReach } from '../report-reach.js';
import { standingOf } from './class-day.js';
import { ClassDays } from './class-days.js';
import { FindContradiction } from './find-contradiction.js';
import { HoldReview, underReview } from './hold-review.js';
import { type ClassDate, ReviewRepository } from './review.repository.js';

/** Says which side of a contradiction is right; what the teacher wrote stays in the diary. */
@Injectable()
export class SettleContradiction {
  constructor(
    private readonly clock: SchoolClock,
    private readonly database: Database,
    private readonly reach: ReportReach,
    private readonly classDays: ClassDays,
    private readonly find: FindContradiction,
    private readonly hold: HoldReview,
    private readonly reviews: ReviewRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param choice null to leave it open again
   * @throws CodedError `class.not-found`, `diary.moved-on`, `contradiction.not-found`, and whatever
   * `contradictionRefusal` finds
   */
  async run(
    person: Principal,
    of: ClassDate,
    key: string,
    choice: ContradictionSide | null,
  ): Promise<void> {
    await this.reach.require(person, 'daily-report.send', of.classId);
    const contradiction = this.find.in(await this.classDays.read(of), key);
    const before = contradiction.choice;
    if (before === choice) return;
    // One that is settled is opened first, by the same person in the same moment.
    const move = before === null ? 'settle' : 'reopen';
    const actor = { ...person, hasHomeroom: false };
    const refusal = contradictionRefusal(move, actor, standingOf(contradiction));
    if (refusal !== null) throw new CodedError(refusal);
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      await this.hold.run(transaction, of, underReview);
      const nobody = { choice: null, settledBy: null, settledAt: null };
      let id =
        before === null
          ? null
          : await this.reviews.move(transaction, of, contradiction, 'reopen', nobody);
      if (before !== null && id === null) throw new CodedError('contradiction.moved-on');
      if (choice !== null) {
        const settled = { choice, settledBy: person.accountId, settledAt: now };
        id = await this.reviews.move(transaction, of, contradiction, 'settle', settled);
      }
      if (id === null) throw new CodedError('contradiction.moved-on');
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: choice === null ? 'contradiction.reopened' : 'contradiction.settled',
        subjectKind: 'contradiction',
        subjectId: id,
        details: { ...of, key, studentId: contradiction.studentId },
        before: { choice: before },
        after: { choice },
      });
    });
  }
}
