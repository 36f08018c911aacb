import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type Consents = Schemas['ConsentsView'];

/** What a guardian agreed to, and every word that was said about it. */
export const consentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['students', 'consents', id],
    queryFn: () =>
      answerOf(api.GET('/api/v1/guardians/{id}/consents', { params: { path: { id } } })),
  });
