import { diaryRefusal, mayLeaveInItsEvening, type ReportOccasion } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { Delivery } from '../../delivery/delivery.js';
import { SendingWindow } from '../../delivery/window/sending-window.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { IdempotencyKeys } from '../../platform/http/idempotency/idempotency-keys.js';
import { ClassDiaries } from '../class-diary/class-diaries.js';
import { ReportReach } from '../report-reach.js';
import { ClassDays } from '../review/class-days.js';
import { hindrancesOf } from '../review/hindrances.js';
import { HoldReview } from '../review/hold-review.js';
import type { ClassDate } from '../review/review.repository.js';
import { PlanReports } from './plan-reports.js';
import { nextText, textsSeen } from './texts-seen.js';

export interface SendingOfClass {
  /** `textsSeen` of what the person was shown; whatever there is, where it is left out. */
  seen?: string | undefined;
  /** Whether to send it although its evening is over, with its date in the text. */
  withDate: boolean;
}

/** Sends a class's messages: once for each student and day, and never by who wrote the diary. */
@Injectable()
export class SendClass {
  constructor(
    private readonly clock: SchoolClock,
    private readonly database: Database,
    private readonly reach: ReportReach,
    private readonly classDays: ClassDays,
    private readonly diaries: ClassDiaries,
    private readonly hold: HoldReview,
    private readonly window: SendingWindow,
    private readonly plan: PlanReports,
    private readonly delivery: Delivery,
    private readonly audit: AuditLog,
    private readonly idempotencyKeys: IdempotencyKeys,
  ) {}

  /**
   * @returns how many messages leave
   * @throws CodedError `class.not-found`, `diary.moved-on`, `diary.own`, `report.seen-otherwise`,
   * `report.open-contradiction`, `report.edit-unconfirmed`, `report.too-long`, `report.evening-over`
   */
  async run(
    person: Principal,
    of: ClassDate,
    { seen, withDate }: SendingOfClass,
  ): Promise<{ total: number }> {
    await this.reach.require(person, 'daily-report.send', of.classId);
    const now = await this.clock.now();
    const occasion = await this.occasion(of.date, now, withDate);
    const day = await this.classDays.read(of, occasion);
    const { diary } = day;
    if (diary === null) throw new CodedError('diary.moved-on');
    const refusal = diaryRefusal('send', { ...person, hasHomeroom: false }, diary.standing);
    if (refusal !== null) throw new CodedError(refusal);
    const [hindrance] = (await hindrancesOf(day, now, this.window)).filter(
      ({ code }) => occasion === 'first' || code !== 'report.evening-over',
    );
    if (hindrance !== undefined) throw new CodedError(hindrance.code);
    if (seen !== undefined && seen !== textsSeen(day)) {
      throw new CodedError('report.seen-otherwise');
    }
    const expiresAt = await this.plan.expiry(of.date, occasion, now);
    const planned = await this.database.transaction(async (transaction) => {
      const held = await this.hold.run(transaction, of, ['ready']);
      const isAsRead =
        held.diary.version === diary.version && held.revision === (day.review?.revision ?? 0);
      if (!isAsRead) throw new CodedError('report.seen-otherwise');
      const deed = { accountId: person.accountId, at: now };
      const isMoved = await this.diaries.move(transaction, diary.id, 'send', deed);
      if (!isMoved) throw new CodedError('diary.moved-on');
      const reports = day.lines.map((line) => ({
        ...{ studentId: line.id, number: 0, kind: line.composed.kind, text: nextText(line) },
        composed: line.composed.text,
        editedBy: line.edit?.editedBy ?? null,
        confirmedBy: line.edit?.confirmedBy ?? null,
        ...{ follows: null, callAbout: line.composed.callAbout },
      }));
      const { classId, date } = of;
      const toPlan = { classId, date, occasion, sentBy: person.accountId, now, reports };
      const accepted = await this.plan.run(transaction, toPlan, expiresAt);
      await this.audit.write(transaction, {
        at: now,
        actorId: person.accountId,
        action: 'report.sent',
        subjectKind: 'class-diary',
        subjectId: diary.id,
        details: { classId, date, occasion, messages: accepted.total, sendId: accepted.sendId },
        before: { status: diary.standing.status },
        after: { status: 'sent', texts: textsSeen(day) },
      });
      await this.idempotencyKeys.carriedOut(transaction);
      return accepted;
    });
    await this.delivery.wake(planned.dispatchId, now);
    return { total: planned.total };
  }

  private async occasion(date: string, now: Date, withDate: boolean): Promise<ReportOccasion> {
    if (!withDate) return 'first';
    const hours = await this.window.quietHours();
    const timeout = this.window.requestTimeoutMilliseconds;
    return mayLeaveInItsEvening(date, now, hours, timeout) ? 'first' : 'again';
  }
}
