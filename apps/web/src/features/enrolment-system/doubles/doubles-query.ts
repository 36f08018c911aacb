import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type PossibleDouble = Schemas['PossibleDoubleView'];

/** Students who were pushed and may be somebody whom the school has already. */
export const doublesQuery = queryOptions({
  queryKey: ['enrolment-system', 'doubles'],
  queryFn: () => answerOf(api.GET('/api/v1/enrolment-doubles')),
});
