import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type OwnSession = Schemas['OwnSessionView'];

/** Where the person is signed in, the last seen first. */
export const ownSessionsQuery = queryOptions({
  queryKey: ['accounts', 'sessions'],
  queryFn: () => answerOf(api.GET('/api/v1/sessions')),
});

export const secondFactorQuery = queryOptions({
  queryKey: ['accounts', 'second-factor', 'state'],
  queryFn: () => answerOf(api.GET('/api/v1/second-factor')),
});
