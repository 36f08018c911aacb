import {
  dayInstants,
  type DiaryArrival,
  diaryArrival,
  type DiaryRow,
  lessonsOn,
  schoolDate,
  schoolDaysBetween,
} from '@lien-lac/domain';
import { isIn, type Recorded } from './recorded-days.js';

export interface AskedDiary extends DiaryRow {
  arrival: DiaryArrival;
}

/** The days with school from one day to another that are not ahead. */
export function daysUntilNow(
  { calendar }: Pick<Recorded, 'calendar'>,
  from: string,
  until: string,
  now: Date,
): string[] {
  const today = schoolDate(now);
  return schoolDaysBetween(calendar, from, until < today ? until : today);
}

/** The diaries that were asked of a class on these days: on each on which anybody was in it. */
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
  return dates
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
