import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

export type MessageTemplate = Schemas['MessageTemplateView'];

/** The comms team's templates and one's own, by name. */
export const templatesQuery = queryOptions({
  queryKey: ['message-templates', 'list'],
  queryFn: () => answerOf(api.GET('/api/v1/message-templates')),
  staleTime: 30_000,
});
