import type { AudienceRule } from '@lien-lac/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

/** How many phones and students an audience has, and how many cannot be reached and why. */
export const audienceQuery = (audience: AudienceRule | undefined) =>
  queryOptions({
    queryKey: ['announcements', 'audience', audience],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/announcement-audiences', { body: { audience: audience! }, signal }),
      ),
    enabled: audience !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
