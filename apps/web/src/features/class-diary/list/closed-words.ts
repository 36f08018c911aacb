import type { DiaryDayRefusal } from '@lien-lac/domain';

/** Why the diary of a day is not open for writing. */
export const closedWords = {
  'diary.no-school': 'class-diary.closed.no-school',
  'diary.day-ahead': 'class-diary.closed.day-ahead',
  'diary.day-over': 'class-diary.closed.day-over',
} as const satisfies Record<DiaryDayRefusal, string>;
