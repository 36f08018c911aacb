import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

/** The classes of the present school year, with whoever has each. */
export const classChoicesQuery = queryOptions({
  queryKey: ['staff', 'classes'],
  queryFn: () => answerOf(api.GET('/api/v1/classes')),
});
