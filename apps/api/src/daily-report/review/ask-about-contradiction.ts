import { type AskedOf, contradictionRefusal } from '@lien-lac/domain';
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
import { requireFaultlessNote } from './require-faultless-note.js';
import { type ClassDate, ReviewRepository } from './review.repository.js';

/** Asks whoever wrote one side of a contradiction which is right. */
@Injectable()
export class AskAboutContradiction {
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
   * @throws CodedError `class.not-found`, `diary.moved-on`, `contradiction.not-found`,
   * `contradiction.not-their-word`, and what `contradictionRefusal` and a note's rules find
   */
  async run(
    person: Principal,
    of: ClassDate,
    asked: { key: string; askedOf: AskedOf; question: string },
  ): Promise<void> {
    await this.reach.require(person, 'daily-report.send', of.classId);
    const contradiction = this.find.in(await this.classDays.read(of), asked.key);
    const { askedOf, question } = asked;
    if (askedOf !== 'teacher' && askedOf !== contradiction.observation.department) {
      throw new CodedError('contradiction.not-their-word');
    }
    const actor = { ...person, hasHomeroom: false };
    const refusal = contradictionRefusal('ask', actor, standingOf(contradiction));
    if (refusal !== null) throw new CodedError(refusal);
    requireFaultlessNote(question);
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      await this.hold.run(transaction, of, underReview);
      const id = await this.reviews.move(transaction, of, contradiction, 'ask', {
        ...{ askedOf, question, askedBy: person.accountId, askedAt: now },
        ...{ answer: null, answerWords: null, answeredBy: null, answeredAt: null },
      });
      if (id === null) throw new CodedError('contradiction.moved-on');
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'contradiction.asked',
        subjectKind: 'contradiction',
        subjectId: id,
        details: { ...of, studentId: contradiction.studentId },
        after: { askedOf, question },
      });
    });
  }
}
