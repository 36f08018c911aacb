import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

export type SendingWindow = Schemas['SendingWindowView'];
export type WindowPreview = Schemas['SendingWindowPreviewView'];
export type QuietHours = Schemas['SendingWindowBody'];

export const sendingWindowQuery = queryOptions({
  queryKey: ['settings', 'sending-window'],
  queryFn: () => answerOf(api.GET('/api/v1/sending-window')),
});

/** What other hours would do to what waits now; what waits changes, so nothing is kept for later. */
export const windowPreviewQuery = (hours: QuietHours) =>
  queryOptions({
    queryKey: ['settings', 'sending-window', 'preview', hours.quietFrom, hours.quietUntil],
    queryFn: () => answerOf(api.POST('/api/v1/sending-window/previews', { body: hours })),
    staleTime: 0,
    retry: false,
  });
