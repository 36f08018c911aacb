import type { Schemas } from '@lien-lac/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import type { StudentFilter } from './student-filter.js';

export type Student = Schemas['StudentView'];
export type Guardian = Schemas['GuardianView'];
export type Contact = Schemas['GuardianContactView'];
export type StudentDetail = Schemas['StudentDetailView'];
export type GuardianDetail = Schemas['GuardianDetailView'];
export type ContactDetail = Schemas['ContactDetailView'];
export type SchoolClass = Schemas['ClassView'];

/** The first page is small, so that the list stands at once; the others bring the rest. */
const firstPage = 60;
const furtherPage = 500;

/**
 * Students page by page, in the order of the class registers.
 * @param q what somebody looks for; it goes in the body, since a name or a number must not stand in an
 *   address
 */
export const studentsQuery = (filter: StudentFilter, q: string) =>
  infiniteQueryOptions({
    queryKey: ['students', 'list', filter, q],
    queryFn: ({ pageParam: cursor, signal }) => {
      const { schoolYear, needs, grade, classId } = filter;
      const page = {
        ...(schoolYear === undefined ? {} : { schoolYear }),
        ...(needs === undefined ? {} : { needs }),
        ...(grade === undefined ? {} : { grade }),
        ...(classId === undefined ? {} : { classId }),
        ...(cursor === null ? { limit: firstPage } : { cursor, limit: furtherPage }),
      };
      return answerOf(
        q === ''
          ? api.GET('/api/v1/students', { params: { query: page }, signal })
          : api.POST('/api/v1/student-searches', { body: { ...page, q }, signal }),
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // While somebody types, the last answer stays until the next one is there; another list is another.
    placeholderData: (last, query) =>
      JSON.stringify(query?.queryKey[2]) === JSON.stringify(filter) ? last : undefined,
  });

/** The classes that this person may see, of the present school year or of another one. */
export const classesOfYearQuery = (schoolYear?: number) =>
  queryOptions({
    queryKey: ['students', 'classes', ...(schoolYear === undefined ? [] : [schoolYear])],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/classes', {
          params: { query: schoolYear === undefined ? {} : { schoolYear } },
        }),
      ),
    staleTime: 60_000,
  });

export const classesQuery = classesOfYearQuery();

/** One student with everything that this person may see; in another school year than the present, to be read. */
export const studentQuery = (id: string, schoolYear?: number) =>
  queryOptions({
    queryKey:
      schoolYear === undefined ? ['students', 'one', id] : ['students', 'one', id, schoolYear],
    // The ETag counts the changes of the student alone, so a kept answer would hide those of guardians.
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/students/{id}', {
          params: { path: { id }, query: schoolYear === undefined ? {} : { schoolYear } },
          cache: 'no-store',
        }),
      ),
  });
