import { diaryMoves, diaryRefusal } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { SendingWindow } from '../../delivery/window/sending-window.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ClassDiaries } from '../class-diary/class-diaries.js';
import { ReportReach } from '../report-reach.js';
import type { ClassDay } from './class-day.js';
import { ClassDays } from './class-days.js';
import { hindrancesOf } from './hindrances.js';
import { type ClassDate, ReviewRepository } from './review.repository.js';

export type ReviewStep = 'begin-review' | 'leave-review' | 'make-ready' | 'reopen-review';

/** Takes a class's day into review, lays it down again, says that it is ready, or looks once more. */
@Injectable()
export class MoveReview {
  constructor(
    private readonly clock: SchoolClock,
    private readonly database: Database,
    private readonly reach: ReportReach,
    private readonly classDays: ClassDays,
    private readonly diaries: ClassDiaries,
    private readonly reviews: ReviewRepository,
    private readonly window: SendingWindow,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws CodedError `class.not-found`, `diary.moved-on`, and for one that is said to be ready whatever
   * still stands in the way of its messages
   */
  async run(person: Principal, of: ClassDate, step: ReviewStep): Promise<void> {
    await this.reach.require(person, 'daily-report.send', of.classId);
    const now = await this.clock.now();
    if (step === 'make-ready') await this.requireNothingOpen(await this.classDays.read(of), now);
    await this.database.transaction(async (transaction) => {
      const diary = await this.diaries.lock(transaction, of.classId, of.date);
      if (diary === null) throw new CodedError('diary.moved-on');
      const refusal = diaryRefusal(step, { ...person, hasHomeroom: false }, diary.standing);
      if (refusal !== null) throw new CodedError(refusal);
      const deed = { accountId: person.accountId, at: now };
      const isMoved = await this.diaries.move(transaction, diary.id, step, deed);
      if (!isMoved) throw new CodedError('diary.moved-on');
      if (step === 'begin-review') {
        await this.reviews.begin(transaction, of, person.accountId, now);
      } else await this.reviews.touch(transaction, of);
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: `diary.${step}`,
        subjectKind: 'class-diary',
        subjectId: diary.id,
        details: { ...of },
        before: { status: diary.standing.status },
        after: { status: diaryMoves[step].to },
      });
    });
  }

  private async requireNothingOpen(day: ClassDay, now: Date): Promise<void> {
    const found = await hindrancesOf(day, now, this.window);
    const [first] = found.filter(({ code }) => code !== 'report.evening-over');
    if (first !== undefined) throw new CodedError(first.code);
  }
}
