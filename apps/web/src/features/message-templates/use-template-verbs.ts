import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import type { TemplateContent, TemplateDetail } from './template-queries.js';

export function useMakeTemplate(): UseMutationResult<TemplateDetail, Error, TemplateContent> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body) => answerOf(api.POST('/api/v1/message-templates', { body })),
    onSuccess: refresh,
  });
}

export function useChangeTemplate(
  id: string,
): UseMutationResult<TemplateDetail, Error, TemplateContent> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body) =>
      answerOf(api.PUT('/api/v1/message-templates/{id}', { params: { path: { id } }, body })),
    onSuccess: refresh,
  });
}

export function useArchiveTemplate(id: string): UseMutationResult<unknown, Error, void> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () =>
      answerOf(api.DELETE('/api/v1/message-templates/{id}', { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

function useRefresh(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['message-templates'] });
}
