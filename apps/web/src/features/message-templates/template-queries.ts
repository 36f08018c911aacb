import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

export type TemplateDetail = Schemas['MessageTemplateDetailView'];
export type TemplateContent = Schemas['MessageTemplateBody'];

/** One template with its versions. */
export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ['message-templates', 'one', id],
    queryFn: () =>
      answerOf(api.GET('/api/v1/message-templates/{id}', { params: { path: { id } } })),
  });
