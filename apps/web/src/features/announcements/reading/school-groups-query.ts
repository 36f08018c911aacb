import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

/** The saved groups of students that this person may write to. */
export const schoolGroupsQuery = queryOptions({
  queryKey: ['announcements', 'groups'],
  queryFn: () => answerOf(api.GET('/api/v1/student-groups')),
  staleTime: 30_000,
});
