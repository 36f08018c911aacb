import type { Schemas } from '@lien-lac/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSettled } from '../../../components/use-settled.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { bodyOf, type NextYearChoices, type RollOver } from './choices.js';

export type Teacher = Pick<Schemas['AccountView'], 'id' | 'displayName'>;

/** What the choices would do. */
const previewQuery = (body: Schemas['RollOverPreviewBody']) =>
  queryOptions({
    queryKey: ['school-years', 'preview', body],
    queryFn: ({ signal }) =>
      answerOf(api.POST('/api/v1/school-years/next/previews', { body, signal })),
    // The school goes on meanwhile; opening looks once more.
    staleTime: 0,
    gcTime: 0,
  });

export interface Preview {
  /** The last one that could be made. */
  shown: RollOver | undefined;
  /** Whether it is what the choices of this moment would do. */
  isCurrent: boolean;
  error: unknown;
  again: () => void;
}

/** What the choices would do, made anew after each of them; the last answer stays until the next is there. */
export function usePreview(choices: NextYearChoices): Preview {
  const text = JSON.stringify(bodyOf(choices));
  const settled = useSettled(text);
  const preview = useQuery(previewQuery(JSON.parse(settled) as Schemas['RollOverPreviewBody']));
  const [shown, setShown] = useState<RollOver>();
  if (preview.data !== undefined && preview.data !== shown) setShown(preview.data);
  return {
    shown: preview.data ?? shown,
    isCurrent: settled === text && preview.data !== undefined && !preview.isFetching,
    error: preview.error,
    again: () => void preview.refetch(),
  };
}

/** Whoever may have a homeroom, by the given name. */
export const teachersQuery = queryOptions({
  queryKey: ['school-years', 'teachers'],
  queryFn: async (): Promise<Teacher[]> => {
    const { accounts } = await answerOf(
      api.GET('/api/v1/accounts', { params: { query: { role: 'homeroom_teacher', limit: 500 } } }),
    );
    return accounts.filter(({ status }) => status !== 'disabled');
  },
  staleTime: 60_000,
});

/** The classes of this year, each with its teacher. */
export const presentClassesQuery = queryOptions({
  queryKey: ['school-years', 'classes', 'present'],
  queryFn: () => answerOf(api.GET('/api/v1/classes')),
});

/** So many are offered at once. */
const offered = 8;

/** Students of this year whom somebody looks for; in the body, since a name must not stand in an address. */
export const findStudentsQuery = (q: string) =>
  queryOptions({
    queryKey: ['school-years', 'find', q],
    queryFn: ({ signal }) =>
      answerOf(api.POST('/api/v1/student-searches', { body: { q, limit: offered }, signal })),
    enabled: q !== '',
    gcTime: 0,
  });
