import type { Schemas } from '@lien-lac/contract';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

const pageSize = 100;
/** How often the states are read anew while something is on its way, in milliseconds. */
const newsEvery = 10_000;

export type PlannedRecipient = Schemas['PlannedRecipientView'];

/** Who of a send is looked for. In the body, since a name must not stand in an address. */
export interface PlannedRecipientsFilter {
  /** A name or a class. */
  q: string;
  status: Schemas['MessageStatus'] | '';
}

export function plannedRecipientsBody({
  q,
  status,
}: PlannedRecipientsFilter): Pick<Schemas['PlannedRecipientsBody'], 'q' | 'status'> {
  return { ...(q === '' ? {} : { q }), ...(status === '' ? {} : { status: [status] }) };
}

/** Who is in a send, one by one, page after page. */
export const plannedRecipientsQuery = (
  id: string,
  filter: PlannedRecipientsFilter,
  isUnderWay: boolean,
) =>
  infiniteQueryOptions({
    queryKey: ['announcements', 'planned-recipients', id, filter, isUnderWay],
    queryFn: ({ pageParam: cursor, signal }) =>
      answerOf(
        api.POST('/api/v1/announcements/{id}/recipients', {
          params: { path: { id } },
          body: {
            ...plannedRecipientsBody(filter),
            ...(cursor === null ? {} : { cursor }),
            limit: pageSize,
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: isUnderWay ? newsEvery : false,
  });
