import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

export type StudentGroup = Schemas['StudentGroupView'];
export type StudentGroupDetail = Schemas['StudentGroupDetailView'];

/** The saved groups that this person sees. */
export const groupsQuery = queryOptions({
  queryKey: ['student-groups', 'list'],
  queryFn: () => answerOf(api.GET('/api/v1/student-groups')),
});

/** One of them, with its students. */
export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: ['student-groups', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/student-groups/{id}', { params: { path: { id } } })),
  });

/** The classes of this person; a teacher's groups belong to one of them. */
export const groupClassesQuery = queryOptions({
  queryKey: ['student-groups', 'classes'],
  queryFn: () => answerOf(api.GET('/api/v1/classes')),
  staleTime: 5 * 60_000,
});
