import type { Schemas } from '@lien-lac/contract';
import type { Role } from '@lien-lac/domain';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

type Verb<Given = void> = UseMutationResult<unknown, Error, Given>;

/** What an act on an account changes: the list, what waits, the homerooms, the home. */
function useVerb<Given>(
  act: (given: Given) => Promise<unknown>,
  changed: readonly string[] = ['staff', 'homerooms', 'home'],
): Verb<Given> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all(changed.map((key) => queryClient.invalidateQueries({ queryKey: [key] }))),
  });
}

export function useChangeProfile(id: string): Verb<Schemas['ProfileBody']> {
  return useVerb((body) =>
    answerOf(api.PUT('/api/v1/accounts/{id}/profile', { params: { path: { id } }, body })),
  );
}

export function useGiveRole(id: string): Verb<Role> {
  return useVerb((role) =>
    answerOf(api.PUT('/api/v1/accounts/{id}/role', { params: { path: { id } }, body: { role } })),
  );
}

/** Acts that need no more words than yes. */
export const plainActs = [
  'password-reset',
  'second-factor-reset',
  'disable',
  'reactivate',
] as const;
export type PlainAct = (typeof plainActs)[number];

export function usePlainAct(id: string, act: PlainAct): Verb {
  const params = { path: { id } };
  return useVerb((): Promise<unknown> => {
    switch (act) {
      case 'password-reset':
        return answerOf(api.POST('/api/v1/accounts/{id}/password-reset', { params }));
      case 'second-factor-reset':
        return answerOf(api.POST('/api/v1/accounts/{id}/second-factor-reset', { params }));
      case 'disable':
        return answerOf(api.DELETE('/api/v1/accounts/{id}', { params }));
      case 'reactivate':
        return answerOf(api.POST('/api/v1/accounts/{id}/reactivation', { params }));
    }
  });
}

/** Takes one of two hats off: the account and the guardian are two people again. */
export function useUnlinkGuardian(): Verb<string> {
  return useVerb(
    (guardianId) =>
      answerOf(
        api.DELETE('/api/v1/guardians/{id}/account', { params: { path: { id: guardianId } } }),
      ),
    ofTwoHats,
  );
}

/** Writes down that the account's owner is this guardian of the school. */
export function useLinkGuardian(accountId: string): Verb<string> {
  return useVerb(
    (guardianId) =>
      answerOf(
        api.PUT('/api/v1/guardians/{id}/account', {
          ...{ params: { path: { id: guardianId } }, body: { accountId } },
        }),
      ),
    ofTwoHats,
  );
}

/** Where the two hats of one person are shown. */
const ofTwoHats = ['staff', 'students'];
