import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

export type SchoolYear = Schemas['SchoolYearView'];
export type OpenedYear = Schemas['OpenedSchoolYearView'];
export type YearClass = Schemas['ClassView'];

/** Every school year that the school has opened, and the one that can be opened next. */
export const schoolYearsQuery = queryOptions({
  queryKey: ['school-years', 'list'],
  queryFn: () => answerOf(api.GET('/api/v1/school-years')),
});

/** The classes of a school year, with who has them on the day in view. */
export const yearClassesQuery = (schoolYear: number) =>
  queryOptions({
    queryKey: ['school-years', 'classes', schoolYear],
    queryFn: () => answerOf(api.GET('/api/v1/classes', { params: { query: { schoolYear } } })),
  });

/** "2027–2028". */
export function yearLabel(startYear: number): string {
  return `${startYear}–${startYear + 1}`;
}
