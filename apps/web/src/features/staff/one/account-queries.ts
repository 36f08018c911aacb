import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type AccountDetail = Schemas['AccountDetailView'];

/** One account with whatever was done to it. */
export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', 'one', id],
    queryFn: () => answerOf(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })),
  });

/** The guardian whom a member of the staff is as well. */
export const linkedGuardianQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', 'one', id, 'guardian'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/accounts/{id}/guardian', { params: { path: { id } } })),
  });
