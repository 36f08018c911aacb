import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ReportReach } from '../report-reach.js';
import { ClassDays } from './class-days.js';
import { HoldReview, underReview } from './hold-review.js';
import { type ClassDate, ReviewRepository } from './review.repository.js';

/** Takes an observation over into the family's message, or leaves it out. */
@Injectable()
export class ChooseObservation {
  constructor(
    private readonly clock: SchoolClock,
    private readonly database: Database,
    private readonly reach: ReportReach,
    private readonly classDays: ClassDays,
    private readonly hold: HoldReview,
    private readonly reviews: ReviewRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CodedError `class.not-found`, `diary.moved-on`, `contradiction.moved-on` */
  async run(
    person: Principal,
    of: ClassDate,
    observationId: string,
    takenOver: boolean,
  ): Promise<void> {
    await this.reach.require(person, 'daily-report.send', of.classId);
    const day = await this.classDays.read(of);
    const found = day.lines
      .flatMap(({ observations }) => observations)
      .find(({ observation }) => observation.id === observationId);
    // Taken back, or found to be wrong.
    if (found === undefined || (found.overruled && takenOver)) {
      throw new CodedError('contradiction.moved-on');
    }
    const now = await this.clock.now();
    await this.database.transaction(async (transaction) => {
      await this.hold.run(transaction, of, underReview);
      const choice = { observationId, ...of, takenOver, chosenBy: person.accountId };
      await this.reviews.choose(transaction, choice);
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'observation.chosen',
        subjectKind: 'observation',
        subjectId: observationId,
        details: { ...of },
        before: { takenOver: found.takenOver },
        after: { takenOver },
      });
    });
  }
}
