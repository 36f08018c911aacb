import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

export type SimulatedPhone = Schemas['SimulatedPhoneView'];

/** Phones are read in pages of this many, and only those pages that are looked at. */
export const pageSize = 100;

/** What the pages of one search begin with. */
export const phonesKey = (search: string): readonly string[] => [
  'simulated-phones',
  'list',
  search,
];

/**
 * One page of the phones that got something, the latest message first. It is read again when it is
 * told to be, not by age.
 * @param search what they are looked for by; empty for all
 * @param page from 0
 */
export const phonesPageQuery = (search: string, page: number) =>
  queryOptions({
    queryKey: [...phonesKey(search), page],
    queryFn: async ({ signal }) => {
      const cut = { cursor: page * pageSize, limit: pageSize };
      const answer = await answerOf(
        search === ''
          ? api.GET('/api/v1/simulated-phones', { params: { query: cut }, signal })
          : // As a body, so that no number stands in an address.
            api.POST('/api/v1/simulated-phone-searches', { body: { q: search, ...cut }, signal }),
      );
      return { ...answer, search };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
