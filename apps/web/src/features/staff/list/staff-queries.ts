import type { Schemas } from '@lien-lac/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import type { StaffFilter } from './staff-filter.js';

export type StaffAccount = Schemas['AccountView'];

/** A school's whole staff comes at once. */
const page = 500;

/**
 * Accounts by the given name, those in use first.
 * @param q what somebody looks for; it goes in the body, since a name must not stand in an address
 */
export const staffQuery = (filter: StaffFilter, q: string) =>
  infiniteQueryOptions({
    queryKey: ['staff', 'list', filter, q],
    queryFn: ({ pageParam: cursor, signal }) => {
      const wanted = { ...filter, limit: page, ...(cursor === null ? {} : { cursor }) };
      return answerOf(
        q === ''
          ? api.GET('/api/v1/accounts', { params: { query: wanted }, signal })
          : api.POST('/api/v1/account-searches', { body: { ...wanted, q }, signal }),
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // While somebody types, the last answer stays until the next one is there; another list is another.
    placeholderData: (last, query) =>
      JSON.stringify(query?.queryKey[2]) === JSON.stringify(filter) ? last : undefined,
  });
