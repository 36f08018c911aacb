import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import type { AnnouncementView } from './announcement-views.js';

/** When it would leave changes with the clock, so the answer ages. Milliseconds. */
const newsEvery = 30_000;

/** What each phone would get, to whom and when; `at` is the recipient whose message is shown. */
export const previewQuery = ({ id, revision, isEdited }: AnnouncementView, at: number) =>
  queryOptions({
    queryKey: ['announcements', 'preview', id, revision, isEdited, at],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/announcements/{id}/preview', {
          params: { path: { id }, query: { at } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: newsEvery,
  });
