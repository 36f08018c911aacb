import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type AudienceSheet = Schemas['AudienceSheetView'];

/** An uploaded sheet as it was understood; it never changes. */
export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['announcements', 'sheet', id],
    queryFn: () => answerOf(api.GET('/api/v1/audience-sheets/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });
