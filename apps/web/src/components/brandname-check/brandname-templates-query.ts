import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

export type BrandnameTemplate = Schemas['BrandnameTemplateView'];

/** What networks carry under the school's name. */
export const brandnameTemplatesQuery = queryOptions({
  queryKey: ['brandname-templates', 'list'],
  queryFn: () => answerOf(api.GET('/api/v1/brandname-templates')),
  staleTime: 60_000,
});
