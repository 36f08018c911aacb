import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type Board = Schemas['BoardView'];
export type BoardClass = Schemas['BoardClassView'];
export type ReportNumbers = Schemas['ReportNumbersView'];
export type ClassDay = Schemas['ClassDayView'];
export type StudentDay = Schemas['StudentDayView'];
export type Contradiction = Schemas['ContradictionView'];
export type SentReport = Schemas['SentReportView'];

/** @param date `YYYY-MM-DD`; without it, today at the school */
export const readBoard = (date?: string): Promise<Board> =>
  answerOf(
    api.GET('/api/v1/daily-report-board', {
      params: { query: date === undefined ? {} : { date } },
    }),
  );

export const boardQuery = (date?: string) =>
  queryOptions({
    queryKey: ['daily-reports', 'board', date ?? 'today'],
    queryFn: () => readBoard(date),
    staleTime: 0,
  });

export const readClassDay = (classId: string, date: string): Promise<ClassDay> =>
  answerOf(
    api.GET('/api/v1/classes/{id}/daily-reports/{date}', {
      params: { path: { id: classId, date } },
    }),
  );

export const classDayQuery = (classId: string, date: string) =>
  queryOptions({
    queryKey: ['daily-reports', 'class', classId, date],
    queryFn: () => readClassDay(classId, date),
    staleTime: 0,
  });

/** What CGCN asks the person about what they wrote. */
export const questionsQuery = queryOptions({
  queryKey: ['daily-reports', 'questions'],
  queryFn: () => answerOf(api.GET('/api/v1/report-questions')),
  staleTime: 0,
});

/** Changed messages that the person’s word would let go. */
export const editsQuery = queryOptions({
  queryKey: ['daily-reports', 'edits'],
  queryFn: () => answerOf(api.GET('/api/v1/report-edits')),
  staleTime: 0,
});

export const callsQuery = queryOptions({
  queryKey: ['daily-reports', 'calls'],
  queryFn: () => answerOf(api.GET('/api/v1/report-follow-ups')),
  staleTime: 0,
});
