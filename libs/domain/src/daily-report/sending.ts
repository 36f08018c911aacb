import { dailyReportExpiry } from '../quiet-hours/expiry.js';
import { earliestHandOver, type QuietHours } from '../quiet-hours/quiet-hours.js';
import { schoolDate } from '../school-time/school-time.js';
import type { ReportOccasion } from './compose-report.js';
import type { ReportEdit } from './report-edit.js';
import { openContradictions, type SettledContradiction } from './settlement.js';

/** What still keeps a class's messages from leaving, each an error code. */
export type SendingHindrance =
  | 'report.open-contradiction'
  | 'report.edit-unconfirmed'
  | 'report.too-long'
  | 'report.evening-over';

export interface SendingHindrances {
  readonly code: SendingHindrance;
  /** Of whom; empty where it is about the whole class. */
  readonly studentIds: readonly string[];
}

export interface ClassToSend {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly contradictions: readonly SettledContradiction[];
  readonly reports: readonly {
    readonly studentId: string;
    /** Null where it leaves as it was composed. */
    readonly edit: ReportEdit | null;
    readonly tooLong: boolean;
  }[];
}

/**
 * What stands in the way of sending a class's messages in their evening; empty when they may leave. Who
 * may send and in which state of the diary is `diaryRefusal`.
 */
export function sendingHindrances(
  { date, contradictions, reports }: ClassToSend,
  now: Date,
  hours: QuietHours,
  requestTimeoutMilliseconds: number,
): SendingHindrances[] {
  const found: SendingHindrances[] = [];
  const add = (code: SendingHindrance, studentIds: readonly string[]): void => {
    if (studentIds.length > 0) found.push({ code, studentIds: [...new Set(studentIds)] });
  };
  const idsOf = (ones: readonly { studentId: string }[]): string[] =>
    ones.map(({ studentId }) => studentId);
  add('report.open-contradiction', idsOf(openContradictions(contradictions)));
  add(
    'report.edit-unconfirmed',
    idsOf(reports.filter(({ edit }) => edit !== null && edit.confirmedBy === null)),
  );
  add('report.too-long', idsOf(reports.filter(({ edit, tooLong }) => edit === null && tooLong)));
  if (!mayLeaveInItsEvening(date, now, hours, requestTimeoutMilliseconds)) {
    found.push({ code: 'report.evening-over', studentIds: [] });
  }
  return found;
}

/** Whether a day's message can still leave before its evening closes; afterwards it is sent `again`. */
export function mayLeaveInItsEvening(
  date: string,
  now: Date,
  hours: QuietHours,
  requestTimeoutMilliseconds: number,
): boolean {
  return earliestHandOver(now, hours, requestTimeoutMilliseconds) < dailyReportExpiry(date, hours);
}

/**
 * The instant from which a message of a day is no longer sent: 22:00 of its day, and for what is sent
 * later, again or to correct, the close of the evening of the day on which that may first leave.
 */
export function reportExpiry(
  date: string,
  occasion: ReportOccasion,
  now: Date,
  hours: QuietHours,
  requestTimeoutMilliseconds: number,
): Date {
  if (occasion === 'first') return dailyReportExpiry(date, hours);
  const leaves = earliestHandOver(now, hours, requestTimeoutMilliseconds);
  return dailyReportExpiry(schoolDate(leaves), hours);
}

/**
 * What makes a message one of its kind: a student has one a day, and one for each time that it was
 * corrected or sent again. Holds an id and no name.
 * @param number 0 for the first message, counted on for each later one of that student and day
 */
export function reportKey(date: string, studentId: string, number: number): string {
  return `${date} ${studentId} ${number}`;
}
