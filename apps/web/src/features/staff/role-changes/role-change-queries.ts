import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type RoleChange = Schemas['RoleChangeView'];

/** What of the accounts waits for a second person, the oldest first. */
export const roleChangesQuery = queryOptions({
  queryKey: ['staff', 'role-changes'],
  queryFn: () => answerOf(api.GET('/api/v1/role-changes')),
});
