import type { Schemas } from '@lien-lac/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type DraftPreviewBody = Schemas['AnnouncementPreviewBody'];

/** The same for a text that is being written; undefined while it cannot be sent as it stands. */
export const draftPreviewQuery = (body: DraftPreviewBody | undefined) =>
  queryOptions({
    queryKey: ['announcements', 'draft-preview', body],
    queryFn: ({ signal }) =>
      answerOf(api.POST('/api/v1/announcement-previews', { body: body!, signal })),
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    // One for every pause in the writing; they need not be kept.
    gcTime: 60_000,
  });
