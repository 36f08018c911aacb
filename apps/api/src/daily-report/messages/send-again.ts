import { diaryRefusal, sentAgainText } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Delivery } from '../../delivery/delivery.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { IdempotencyKeys } from '../../platform/http/idempotency/idempotency-keys.js';
import { ReportReach } from '../report-reach.js';
import type { ClassDay } from '../review/class-day.js';
import { ClassDays } from '../review/class-days.js';
import { HoldReview } from '../review/hold-review.js';
import type { ClassDate } from '../review/review.repository.js';
import { type PlannedReport, PlanReports } from './plan-reports.js';
import { ReportResults } from './report-results.js';

/** Sends again, with its date in the text, what could not leave in its evening. */
@Injectable()
export class SendAgain {
  constructor(
    private readonly clock: SchoolClock,
    private readonly database: Database,
    private readonly reach: ReportReach,
    private readonly classDays: ClassDays,
    private readonly hold: HoldReview,
    private readonly results: ReportResults,
    private readonly plan: PlanReports,
    private readonly delivery: Delivery,
    private readonly audit: AuditLog,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * @returns how many messages leave
   * @throws CodedError `class.not-found`, `report.nothing-expired`, `diary.moved-on`, `diary.own`,
   * `report.seen-otherwise`
   */
  async run(person: Principal, of: ClassDate): Promise<{ total: number }> {
    await this.reach.require(person, 'daily-report.send', of.classId);
    const day = await this.classDays.read(of, 'again');
    if (day.diary === null) throw new CodedError('diary.moved-on');
    const { standing } = day.diary;
    const refusal = diaryRefusal('send-again', { ...person, hasHomeroom: false }, standing);
    if (refusal !== null) throw new CodedError(refusal);
    const reports = await this.expired(day);
    if (reports.length === 0) throw new CodedError('report.nothing-expired');
    const now = await this.clock.now();
    const expiresAt = await this.plan.expiry(of.date, 'again', now);
    const planned = await this.database.transaction(async (transaction) => {
      const { diary, revision } = await this.hold.run(transaction, of, ['sent']);
      if (revision !== (day.review?.revision ?? 0)) throw new CodedError('report.seen-otherwise');
      const accepted = await this.plan.run(
        transaction,
        { ...of, occasion: 'again', sentBy: person.accountId, now, reports },
        expiresAt,
      );
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'report.sent-again',
        subjectKind: 'class-diary',
        subjectId: diary.id,
        details: { ...of, messages: accepted.total, sendId: accepted.sendId },
        after: { students: reports.map(({ studentId }) => studentId) },
      });
      await this.idempotencyKeys.carriedOut(transaction);
      return accepted;
    });
    await this.delivery.wake(planned.dispatchId, now);
    return { total: planned.total };
  }

  /** The latest message of each family that has it at none of its phones, since its time was over. */
  private async expired({ lines, date, form }: ClassDay): Promise<PlannedReport[]> {
    const sendIds = lines.flatMap(({ reports }) => reports.map(({ sendId }) => sendId));
    const resultOf = await this.results.of([...new Set(sendIds)]);
    return lines.flatMap(({ id, reports, composed, edit }) => {
      // What somebody is writing in its place goes instead.
      if (edit !== null) return [];
      const [first, last] = [reports[0], reports.at(-1)];
      if (first === undefined || last === undefined) return [];
      if (resultOf(last.sendId, id).outcome !== 'expired') return [];
      // What a person wrote stays as it was agreed to; the rest is composed with its date.
      const text = last.editedBy === null ? composed.text : sentAgainText(last.text, date, form);
      return {
        ...{ studentId: id, number: reports.length, kind: last.kind, text },
        ...{ composed: composed.text, editedBy: last.editedBy, confirmedBy: last.confirmedBy },
        ...{ follows: first.id, callAbout: [] },
      };
    });
  }
}
