import type { Schemas } from '@lien-lac/contract';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import type { ApiClient } from './client-queries.js';

/** A program with its token, which no later answer carries. */
export type IssuedClient = Schemas['IssuedApiClientView'];

/** A token is forgotten with the page that shows it. */
const keptNowhere = { gcTime: 0 } as const;

export function useCreateClient(): UseMutationResult<
  IssuedClient,
  Error,
  Schemas['ApiClientBody']
> {
  const refresh = useRefresh();
  return useMutation({
    ...keptNowhere,
    mutationFn: (body) => answerOf(api.POST('/api/v1/api-clients', { body })),
    onSettled: refresh,
  });
}

export function useRotateClient(
  id: string,
): UseMutationResult<IssuedClient, Error, Schemas['RotationBody']> {
  const refresh = useRefresh();
  return useMutation({
    ...keptNowhere,
    mutationFn: (body) =>
      answerOf(api.POST('/api/v1/api-clients/{id}/rotation', { params: { path: { id } }, body })),
    onSettled: refresh,
  });
}

export function useRevokeClient(id: string): UseMutationResult<ApiClient, Error, void> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/api-clients/{id}/revocation', { params: { path: { id } } })),
    onSettled: refresh,
  });
}

function useRefresh(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['api-clients'] });
}
