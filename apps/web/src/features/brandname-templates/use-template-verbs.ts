import type { Schemas } from '@lien-lac/contract';
import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import type { RegisteredText } from './registered-texts.js';

function useVerb<Given, Answer>(
  run: (given: Given) => Promise<Answer>,
): UseMutationResult<Answer, Error, Given> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['brandname-templates'] }),
  });
}

type Verb<Given, Answer> = UseMutationResult<Answer, Error, Given>;

export const useAddTemplates = (): Verb<
  Schemas['BrandnameTemplatesBody'],
  Schemas['BrandnameTemplateListView']
> =>
  useVerb((body: Schemas['BrandnameTemplatesBody']) =>
    answerOf(api.POST('/api/v1/brandname-templates', { body })),
  );

export const useFetchTemplates = (): Verb<void, Schemas['FetchedBrandnameTemplatesView']> =>
  useVerb(() => answerOf(api.POST('/api/v1/brandname-templates/fetches')));

/** Takes a text away from every network that it is kept for. */
export const useRemoveText = (): Verb<RegisteredText, void> =>
  useVerb(async ({ templates }: RegisteredText) => {
    for (const { id } of templates) {
      await answerOf(api.DELETE('/api/v1/brandname-templates/{id}', { params: { path: { id } } }));
    }
  });
