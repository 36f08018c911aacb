import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

export type ApiClient = Schemas['ApiClientView'];

/** The programs that may come in, the latest first; those that were revoked last. */
export const apiClientsQuery = queryOptions({
  queryKey: ['api-clients', 'list'],
  queryFn: () => answerOf(api.GET('/api/v1/api-clients')),
});
