import type { ApiClient } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';

/**
 * A secret for an app. Asking makes a new one, which replaces the one before, so it is asked for once
 * while the page is open, and forgotten with it.
 */
export const setUpQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['accounts', 'second-factor', 'set-up'],
    queryFn: () => answerOf(client.POST('/api/v1/second-factor')),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
