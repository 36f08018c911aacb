import type { Schemas } from '@lien-lac/contract';
import type { AudienceRule } from '@lien-lac/domain';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

const pageSize = 100;

export type RecipientLine = Schemas['RecipientView'];

/**
 * Who would get it, one by one, page after page.
 * @param text it tells whether a phone gets one message or one for each of its students
 * @param q a name or a class; in the body, since a name must not stand in an address
 */
export const recipientsQuery = (audience: AudienceRule, text: string, q: string) =>
  infiniteQueryOptions({
    queryKey: ['announcements', 'recipients', audience, text, q],
    queryFn: ({ pageParam: offset, signal }) =>
      answerOf(
        api.POST('/api/v1/announcement-audiences/recipients', {
          body: { audience, text, q, offset, limit: pageSize },
          signal,
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
