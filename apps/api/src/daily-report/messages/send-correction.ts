import { diaryRefusal } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Delivery } from '../../delivery/delivery.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { IdempotencyKeys } from '../../platform/http/idempotency/idempotency-keys.js';
import { ReportReach } from '../report-reach.js';
import { ClassDays } from '../review/class-days.js';
import { HoldReview } from '../review/hold-review.js';
import type { ClassDate } from '../review/review.repository.js';
import { lineOf } from './line-of.js';
import { PlanReports } from './plan-reports.js';

/** Puts a student's message right by another, marked so and linked to the first. */
@Injectable()
export class SendCorrection {
  constructor(
    private readonly clock: SchoolClock,
    private readonly database: Database,
    private readonly reach: ReportReach,
    private readonly classDays: ClassDays,
    private readonly hold: HoldReview,
    private readonly plan: PlanReports,
    private readonly delivery: Delivery,
    private readonly audit: AuditLog,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * @throws CodedError `class.not-found`, `student.not-found`, `report.not-sent`, `report.no-edit`,
   * `report.edit-unconfirmed`, `diary.moved-on`, `diary.own`, `report.seen-otherwise`
   */
  async run(person: Principal, of: ClassDate, studentId: string): Promise<void> {
    await this.reach.require(person, 'daily-report.send', of.classId);
    const day = await this.classDays.read(of, 'correction');
    const line = lineOf(day, studentId);
    const [first] = line.reports;
    if (first === undefined || day.diary === null) throw new CodedError('report.not-sent');
    const { edit } = line;
    if (edit === null) throw new CodedError('report.no-edit');
    const refusal = diaryRefusal('correct', { ...person, hasHomeroom: false }, day.diary.standing);
    if (refusal !== null) throw new CodedError(refusal);
    if (edit.confirmedBy === null) throw new CodedError('report.edit-unconfirmed');
    const now = await this.clock.now();
    const expiresAt = await this.plan.expiry(of.date, 'correction', now);
    const planned = await this.database.transaction(async (transaction) => {
      const { diary, revision } = await this.hold.run(transaction, of, ['sent']);
      if (revision !== (day.review?.revision ?? 0)) throw new CodedError('report.seen-otherwise');
      const report = {
        ...{ studentId, number: edit.number, kind: 'recorded' as const, text: edit.text },
        ...{ composed: line.composed.text, editedBy: edit.editedBy },
        ...{ confirmedBy: edit.confirmedBy, follows: first.id, callAbout: [] },
      };
      const accepted = await this.plan.run(
        transaction,
        { ...of, occasion: 'correction', sentBy: person.accountId, now, reports: [report] },
        expiresAt,
      );
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'report.corrected',
        subjectKind: 'class-diary',
        subjectId: diary.id,
        details: { ...of, studentId, messages: accepted.total, sendId: accepted.sendId },
        before: { text: line.reports.at(-1)!.text },
        after: { text: edit.text },
      });
      await this.idempotencyKeys.carriedOut(transaction);
      return accepted;
    });
    await this.delivery.wake(planned.dispatchId, now);
  }
}
