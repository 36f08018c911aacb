import type { Schemas } from '@lien-lac/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { ApiProblem } from '../../platform/api/api-problem.js';
import { api } from '../../platform/api/api.js';

export type SimulatedMail = Schemas['SimulatedMailView'];
export type MailPage = Schemas['SimulatedMailListView'];

/** How often the mails are looked at again, in milliseconds: one is seen as it comes. */
const newsEvery = 3_000;

/** The mails that the demonstration's mail server took, the latest first, fifty at a time. */
export const mailsQuery = infiniteQueryOptions({
  queryKey: ['simulated-mails', 'list'],
  queryFn: ({ pageParam: cursor, signal }) =>
    answerOf(
      api.GET('/api/v1/simulated-mails', { params: { query: { cursor, limit: 50 } }, signal }),
    ),
  initialPageParam: 0,
  getNextPageParam: ({ next }: MailPage) => next,
  // Never where the answer is no and will stay so.
  refetchInterval: ({ state: { error } }) =>
    error instanceof ApiProblem && error.kind === 'refused' ? false : newsEvery,
});

/** One mail with its text, which stays as it is. */
export const mailQuery = (id: number) =>
  queryOptions({
    queryKey: ['simulated-mails', 'mail', id],
    queryFn: () => answerOf(api.GET('/api/v1/simulated-mails/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
