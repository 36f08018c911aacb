import type { Schemas } from '@lien-lac/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type AccountDetail = Schemas['AccountDetailView'];

/** One account with whatever was done to it. */
export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })),
  });

/** So many children are looked through for the guardian; whoever has that many namesakes types more. */
const mostStudents = 30;

/**
 * Students whose name, or whose guardian's name or number, is what somebody typed.
 * @param q in the body, since a name or a number must not stand in an address
 */
export const guardianSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['staff', 'guardian-search', q],
    queryFn: ({ signal }) =>
      answerOf(api.POST('/api/v1/student-searches', { body: { q, limit: mostStudents }, signal })),
    enabled: q.trim().length > 1,
    placeholderData: keepPreviousData,
  });

/** The guardian whom a member of the staff is as well. */
export const linkedGuardianQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', 'one', id, 'guardian'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/accounts/{id}/guardian', { params: { path: { id } } })),
  });
