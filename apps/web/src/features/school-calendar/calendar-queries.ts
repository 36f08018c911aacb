import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import { downloadWorkbook } from '../../platform/api/download-workbook.js';
import type { Language } from '../../platform/messages/language.js';

export type CalendarView = Schemas['SchoolCalendarView'];
export type Calendar = Schemas['SchoolCalendarBody'];
export type SpecialDays = Schemas['SpecialDaysBody'];
export type CalendarSheet = Schemas['CalendarSheetView'];
export type DayTimesView = Schemas['DayTimesView'];
export type DayTimes = Schemas['DayTimesBody'];

export const calendarQuery = queryOptions({
  queryKey: ['school-calendar', 'days'],
  queryFn: () => answerOf(api.GET('/api/v1/school-calendar')),
});

export const dayTimesQuery = queryOptions({
  queryKey: ['school-calendar', 'day-times'],
  queryFn: () => answerOf(api.GET('/api/v1/school-calendar/day-times')),
});

export const setCalendar = (body: Calendar, version: number): Promise<CalendarView> =>
  answerOf(
    api.PUT('/api/v1/school-calendar', {
      params: { header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );

export const setDayTimes = (body: DayTimes, version: number): Promise<DayTimesView> =>
  answerOf(
    api.PUT('/api/v1/school-calendar/day-times', {
      params: { header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );

/** Has a sheet read. Nothing is changed by it. */
export const readSheet = (file: File): Promise<CalendarSheet> =>
  answerOf(
    api.POST('/api/v1/school-calendar/sheets', {
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );

export const downloadCalendar = (language: Language): Promise<void> =>
  downloadWorkbook(
    api.POST('/api/v1/school-calendar/exports', { body: { language }, parseAs: 'blob' }),
    language === 'vi' ? 'lich-nam-hoc.xlsx' : 'school-calendar.xlsx',
  );
