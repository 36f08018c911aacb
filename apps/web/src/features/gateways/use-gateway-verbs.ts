import type { Schemas } from '@lien-lac/contract';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import type { Gateway, GatewayTest } from './reading/gateway-queries.js';

export type Verb<Given, Answer = Gateway> = UseMutationResult<Answer, Error, Given>;

/** Whatever was done, the pages show how it is now. */
function useVerb<Given, Answer>(run: (given: Given) => Promise<Answer>): Verb<Given, Answer> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['gateways'] }),
  });
}

const at = (name: string) => ({ params: { path: { name } } });

export const usePause = (name: string): Verb<void> =>
  useVerb(() => answerOf(api.PUT('/api/v1/gateways/{name}/pause', at(name))));

export const useResume = (name: string): Verb<void> =>
  useVerb(() => answerOf(api.DELETE('/api/v1/gateways/{name}/pause', at(name))));

export const useDisable = (name: string): Verb<void> =>
  useVerb(() => answerOf(api.DELETE('/api/v1/gateways/{name}/service', at(name))));

export const useEnable = (name: string): Verb<void> =>
  useVerb(() => answerOf(api.PUT('/api/v1/gateways/{name}/service', at(name))));

/** @param phone one's own; undefined for a gateway of mails */
export const useTest = (name: string): Verb<string | undefined, GatewayTest> =>
  useVerb((phone) =>
    answerOf(
      api.POST('/api/v1/gateways/{name}/tests', {
        ...at(name),
        body: phone === undefined ? {} : { phone },
      }),
    ),
  );

export const useAdd = (): Verb<Schemas['NewGatewayBody']> =>
  useVerb((body) => answerOf(api.POST('/api/v1/gateways', { body })));

/** Changes it as it was seen; when somebody else changed it meanwhile nothing is saved. */
export const useChange = (name: string): Verb<{ body: Schemas['GatewayBody']; version: number }> =>
  useVerb(({ body, version }) =>
    answerOf(
      api.PUT('/api/v1/gateways/{name}', {
        params: { path: { name }, header: { 'If-Match': `"${version}"` } },
        body,
      }),
    ),
  );

export const useReplaceSecrets = (name: string): Verb<Record<string, string>> =>
  useVerb((secrets) =>
    answerOf(api.PUT('/api/v1/gateways/{name}/secrets', { ...at(name), body: { secrets } })),
  );

export const useChoose = (): Verb<
  { body: Schemas['GatewayChoiceBody']; version: number },
  Schemas['GatewayChoiceView']
> =>
  useVerb(({ body, version }) =>
    answerOf(
      api.PUT('/api/v1/gateway-choice', {
        params: { header: { 'If-Match': `"${version}"` } },
        body,
      }),
    ),
  );
