import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

export type SchoolClass = Schemas['ClassView'];
export type ClassHolder = Schemas['ClassHolderView'];
export type Homeroom = Schemas['HomeroomView'];
export type Assignment = Schemas['HomeroomAssignmentView'];
export type Teacher = Schemas['AccountView'];

/** The classes of a school year, with whoever has each. */
export const homeroomsQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: ['homerooms', 'list', year ?? null],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/classes', {
          params: { query: year === undefined ? {} : { schoolYear: year } },
        }),
      ),
  });

/** The school years, the latest first. */
export const schoolYearsQuery = queryOptions({
  queryKey: ['homerooms', 'school-years'],
  queryFn: () => answerOf(api.GET('/api/v1/school-years')),
  staleTime: 60_000,
});

/** Everybody who has had, has or will have one class. */
export const homeroomQuery = (id: string) =>
  queryOptions({
    queryKey: ['homerooms', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/classes/{id}/homeroom', { params: { path: { id } } })),
  });

/** Whoever may be given a class, by the given name. */
export const teachersQuery = queryOptions({
  queryKey: ['homerooms', 'teachers'],
  queryFn: async (): Promise<Teacher[]> => {
    const { accounts } = await answerOf(
      api.GET('/api/v1/accounts', { params: { query: { role: 'homeroom_teacher', limit: 500 } } }),
    );
    return accounts.filter(({ status }) => status !== 'disabled');
  },
});
