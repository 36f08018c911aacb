import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

export type AttendanceCount = Schemas['AttendanceCountView'];
export type SchoolMonth = Schemas['SchoolMonthView'];
export type ClassMonth = Schemas['ClassMonthView'];
export type StudentWeeks = Schemas['StudentWeeksView'];
export type WeekDay = Schemas['WeekDayView'];
export type DayReport = Schemas['DayReportView'];

export const schoolClockQuery = queryOptions({
  queryKey: ['looking-back', 'school-clock'],
  queryFn: () => answerOf(api.GET('/api/v1/school-clock')),
  staleTime: 60_000,
});

/** The classes that this person may see, of the present school year. */
export const classesQuery = queryOptions({
  queryKey: ['looking-back', 'classes'],
  queryFn: () => answerOf(api.GET('/api/v1/classes')),
  staleTime: 60_000,
});

export const schoolMonthQuery = (month: string | undefined) =>
  queryOptions({
    queryKey: ['looking-back', 'school-month', month],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/school-month', { params: { query: { month: month! } }, signal })),
    enabled: month !== undefined,
  });

export const classMonthQuery = (classId: string, month: string | undefined) =>
  queryOptions({
    queryKey: ['looking-back', 'class-month', classId, month],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/classes/{id}/month', {
          params: { path: { id: classId }, query: { month: month! } },
          signal,
        }),
      ),
    enabled: month !== undefined,
  });

/** @param day in the last of the weeks; this week unless told */
export const studentWeeksQuery = (id: string, day: string | undefined) =>
  queryOptions({
    queryKey: ['looking-back', 'student', id, day ?? null],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/students/{id}/weeks', {
          params: { path: { id }, query: day === undefined ? {} : { day } },
          signal,
        }),
      ),
    // Its weeks carry their own dates, so the last ones may stay until the others are there.
    placeholderData: (last, query) => (query?.queryKey[2] === id ? last : undefined),
  });
