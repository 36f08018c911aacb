import type { Schemas } from '@lien-lac/contract';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { ifMatch } from '../seen-version.js';
import { type Decided, decideInParts } from '../decide-in-parts.js';
import { useRefresh } from '../use-confirmations.js';
import type { WaitingContact } from '../waiting-contacts.js';
import type { DeskContact } from './desk-queries.js';

/** Writes down that somebody asked, and what came of it; decides nothing. */
export function useRecordCall(
  id: string,
): UseMutationResult<DeskContact, Error, Schemas['CallBody']> {
  return useMutation({
    mutationFn: (body) =>
      answerOf(api.POST('/api/v1/contacts/{id}/calls', { params: { path: { id } }, body })),
    onSettled: useRefresh(),
  });
}

/** Puts right what a call has shown to be otherwise; it is confirmed by that. */
export function useCorrect(
  id: string,
): UseMutationResult<DeskContact, Error, { seen: number; body: Schemas['CorrectionBody'] }> {
  return useMutation({
    mutationFn: ({ seen, body }) =>
      answerOf(
        api.POST('/api/v1/contacts/{id}/correction', {
          params: { path: { id }, header: ifMatch(seen) },
          body,
        }),
      ),
    onSettled: useRefresh(),
  });
}

/** Says that numbers are not their guardians', and why, for whoever brought them. */
export function useRefuse(): UseMutationResult<
  Decided,
  Error,
  { contacts: readonly WaitingContact[]; reason: string }
> {
  return useMutation({
    mutationFn: ({ contacts, reason }) =>
      decideInParts(contacts, (body) =>
        answerOf(api.POST('/api/v1/contacts/refusals', { body: { ...body, reason } })),
      ),
    onSettled: useRefresh(),
  });
}
