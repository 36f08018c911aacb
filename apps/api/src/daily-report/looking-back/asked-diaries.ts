import {
  dayInstants,
  type DiaryArrival,
  diaryArrival,
  type DiaryRow,
  isSchoolDay,
  lessonsOn,
  schoolDate,
  schoolDaysBetween,
} from '@lien-lac/domain';
import { isIn, type Recorded } from './recorded-days.js';

export interface AskedDiary extends DiaryRow {
  arrival: DiaryArrival;
}

/**
 * The days with school from one day to another that are not ahead, and on which the school had begun:
 * nobody missed a diary that there was no place to write.
 */
export function daysUntilNow(
  { calendar, begunOn }: Pick<Recorded, 'calendar' | 'begunOn'>,
  from: string,
  until: string,
  now: Date,
): string[] {
  if (begunOn === null) return [];
  const today = schoolDate(now);
  return schoolDaysBetween(
    calendar,
    from > begunOn ? from : begunOn,
    until < today ? until : today,
  );
}

/**
 * The diaries that were asked of a class on these days, on each on which anybody was in it, and those
 * that came unasked for an earlier one.
 */
export function askedDiaries(
  { calendar, times, spans, diaries }: Recorded,
  classId: string,
  dates: readonly string[],
  now: Date,
): AskedDiary[] {
  const own = spans.filter((span) => span.classId === classId);
  const written = new Map(
    diaries.filter((one) => one.classId === classId).map((diary) => [diary.date, diary]),
  );
  const came = [...written.values()].filter(
    ({ date, handedInAt }) => handedInAt !== null && isSchoolDay(calendar, date),
  );
  return [...new Set([...dates, ...came.map(({ date }) => date)])]
    .sort()
    .filter((date) => own.some((span) => isIn(span, date)))
    .map((date) => {
      const { handedInAt = null, minutesLate = 0 } = written.get(date) ?? {};
      // The hour may have been set otherwise since: one that came is as late as it was marked then.
      const due =
        handedInAt === null
          ? dayInstants(date, lessonsOn(calendar, date), times).diaryDue
          : new Date(handedInAt.getTime() - (minutesLate ?? 0) * 60_000);
      const row = { classId, date, due, handedInAt };
      return { ...row, arrival: diaryArrival(row, now) };
    });
}
