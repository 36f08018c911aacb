import type { Schemas } from '@lien-lac/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import { lookForNews } from './look-for-news.js';

export type SimulatedMessage = Schemas['SimulatedMessageView'];
export type PhonePage = Schemas['SimulatedPhoneMessagesView'];

/** What one phone got, the latest first, fifty at a time; looked at again by itself. */
export const phoneQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['simulated-phones', 'phone', id],
    queryFn: ({ pageParam: cursor, signal }) =>
      answerOf(
        api.GET('/api/v1/simulated-phones/{id}', {
          params: { path: { id }, query: { cursor, limit: 50 } },
          signal,
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }: PhonePage) => next,
    refetchInterval: lookForNews,
  });
