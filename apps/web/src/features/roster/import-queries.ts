import type { Schemas } from '@lien-lac/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import type { RowSelection } from './row-selections.js';

export type RosterPreview = Schemas['RosterPreviewView'];
export type RosterRow = Schemas['RosterRowView'];
export type RosterOutcome = Schemas['RosterOutcomeView'];
export type RosterSheet = Schemas['RosterSheetView'];

const rowsAtATime = 200;
/** How often a running acceptance is asked how far it is, in milliseconds. */
const progressEvery = 300;

/** An uploaded file: what was understood, and what taking it over would change. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['roster', 'import', id],
    queryFn: () => answerOf(api.GET('/api/v1/contacts/imports/{id}', { params: { path: { id } } })),
  });

/** Its rows, page by page. */
export const rowsQuery = (id: string, show: RowSelection) =>
  infiniteQueryOptions({
    queryKey: ['roster', 'import', id, 'rows', show],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/contacts/imports/{id}/rows', {
          params: { path: { id }, query: { show, cursor: pageParam, limit: rowsAtATime } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

/** How far its acceptance is, also one that was begun before a reload or in another window. */
export const acceptanceQuery = (id: string, isAccepting: boolean) =>
  queryOptions({
    queryKey: ['roster', 'import', id, 'acceptance'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/contacts/imports/{id}/acceptance', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) =>
      isAccepting || typeof data?.share === 'number' ? progressEvery : false,
  });
