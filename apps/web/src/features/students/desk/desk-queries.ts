import type { Schemas } from '@lien-lac/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import type { StudentFilter } from '../student-filter.js';
import type { WaitingContact } from '../waiting-contacts.js';

export type DeskContact = Schemas['DeskContactView'];
export type DeskCall = Schemas['ContactCallView'];

const firstPage = 60;
const furtherPage = 500;

/**
 * Everything that waits to be confirmed, page by page, whoever brought it.
 * @param q what somebody looks for; in the body, since a name or a number must not stand in an address
 */
export const deskQuery = ({ classId, origin }: StudentFilter, q: string) =>
  infiniteQueryOptions({
    queryKey: ['students', 'desk', { classId, origin }, q],
    queryFn: ({ pageParam: cursor, signal }) => {
      const page = {
        ...(classId === undefined ? {} : { classId }),
        ...(origin === undefined ? {} : { origin }),
        ...(cursor === null ? { limit: firstPage } : { cursor, limit: furtherPage }),
      };
      return answerOf(
        q === ''
          ? api.GET('/api/v1/confirmation-desk', { params: { query: page }, signal })
          : api.POST('/api/v1/confirmation-desk-searches', { body: { ...page, q }, signal }),
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (last, query) =>
      JSON.stringify(query?.queryKey[2]) === JSON.stringify({ classId, origin }) ? last : undefined,
  });

/** One of them as it is now, also when it no longer waits. */
export const deskContactQuery = (contact: DeskContact) =>
  queryOptions({
    queryKey: ['students', 'desk-contact', contact.id],
    queryFn: () =>
      answerOf(api.GET('/api/v1/confirmation-desk/{id}', { params: { path: { id: contact.id } } })),
    initialData: contact,
    staleTime: 10_000,
  });

/** The same as one that may be confirmed, with whose it is said to be. */
export function waitingOf(contact: DeskContact): WaitingContact {
  const { guardianName, relationship, studentId, studentName, className } = contact;
  return {
    contact,
    guardian: { fullName: guardianName, relationship },
    student: { id: studentId, fullName: studentName, className },
  };
}
