import type { Schemas } from '@lien-lac/contract';
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  type UseMutationResult,
  useQueryClient,
} from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';

export type Suggestion = Schemas['MergeSuggestionView'];
export type SuggestedGuardian = Schemas['SuggestedGuardianView'];
export type Merge = Schemas['GuardianMergeView'];
export type WholeGuardian = Schemas['GuardianDetailView'];
export type Consents = Schemas['ConsentsView'];

const pageSize = 50;

/** Guardians who share a phone and may be one person, page by page. */
export const suggestionsQuery = infiniteQueryOptions({
  queryKey: ['merging', 'suggestions'],
  queryFn: ({ pageParam: cursor }) =>
    answerOf(
      api.GET('/api/v1/guardian-merges/suggestions', {
        params: { query: { limit: pageSize, ...(cursor === null ? {} : { cursor }) } },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});

/** Which guardians were made one, the latest first. */
export const mergesQuery = infiniteQueryOptions({
  queryKey: ['merging', 'made'],
  queryFn: ({ pageParam: cursor }) =>
    answerOf(
      api.GET('/api/v1/guardian-merges', {
        params: { query: { limit: pageSize, ...(cursor === null ? {} : { cursor }) } },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});

/** Everything that the school has of a guardian: as whose guardian, and what they agreed to. */
export interface GuardianRecord {
  wards: { studentId: string; fullName: string; guardian: WholeGuardian }[];
  consents: Consents;
}

export const guardianRecordQuery = ({ id, students }: SuggestedGuardian) =>
  queryOptions({
    queryKey: ['merging', 'record', id],
    queryFn: async (): Promise<GuardianRecord> => {
      const [consents, ...wards] = await Promise.all([
        answerOf(api.GET('/api/v1/guardians/{id}/consents', { params: { path: { id } } })),
        ...students.map(async ({ studentId, fullName }) => ({
          studentId,
          fullName,
          guardian: await answerOf(
            api.GET('/api/v1/students/{studentId}/guardians/{id}', {
              params: { path: { studentId, id } },
            }),
          ),
        })),
      ]);
      return { consents, wards };
    },
    gcTime: 0,
  });

/** They are one person: everything of the one comes to the other. */
export function useMerge(): UseMutationResult<
  Schemas['MergedView'],
  Error,
  { keptId: string; goneId: string }
> {
  return useMutation({
    mutationFn: (body) => answerOf(api.POST('/api/v1/guardian-merges', { body })),
    onSettled: useRefresh(),
  });
}

/** Splits them again. */
export function useSplit(): UseMutationResult<unknown, Error, string> {
  return useMutation({
    mutationFn: (id) =>
      answerOf(api.DELETE('/api/v1/guardian-merges/{id}', { params: { path: { id } } })),
    onSettled: useRefresh(),
  });
}

/** They are two people, and are not offered again. */
export function useTellApart(): UseMutationResult<unknown, Error, readonly [string, string]> {
  return useMutation({
    mutationFn: (guardianIds) =>
      answerOf(
        api.POST('/api/v1/guardian-merges/suggestions/refusals', {
          body: { guardianIds: [...guardianIds] },
        }),
      ),
    onSettled: useRefresh(),
  });
}

function useRefresh(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [['merging', 'suggestions'], ['merging', 'made'], ['students'], ['home']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
}
