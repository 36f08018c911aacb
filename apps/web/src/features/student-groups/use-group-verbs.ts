import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import type { StudentGroupDetail } from './group-queries.js';

export interface GroupContent {
  name: string;
  studentIds: string[];
}

/** @param classId the class that a teacher's group belongs to */
export function useMakeGroup(
  classId: string | undefined,
): UseMutationResult<StudentGroupDetail, Error, GroupContent> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (content) =>
      answerOf(
        api.POST('/api/v1/student-groups', {
          body: { ...content, ...(classId === undefined ? {} : { classId }) },
        }),
      ),
    onSuccess: refresh,
  });
}

export function useChangeGroup(
  id: string,
): UseMutationResult<StudentGroupDetail, Error, GroupContent> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body) =>
      answerOf(api.PUT('/api/v1/student-groups/{id}', { params: { path: { id } }, body })),
    onSuccess: refresh,
  });
}

export function useArchiveGroup(id: string): UseMutationResult<unknown, Error, void> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () =>
      answerOf(api.DELETE('/api/v1/student-groups/{id}', { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

/** Wherever groups are offered they are asked for anew. */
function useRefresh(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: ['student-groups'] });
    await queryClient.invalidateQueries({ queryKey: ['announcements', 'groups'] });
  };
}
