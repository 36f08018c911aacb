import type { Schemas } from '@lien-lac/contract';
import { queryOptions, useMutation, type UseMutationResult } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useRefresh } from '../use-confirmations.js';

export type ClassListState = Schemas['ClassListStateView'];

/** How far the lists of the classes have come; for a teacher that of their own class. */
export const classListsQuery = queryOptions({
  queryKey: ['students', 'class-lists'],
  queryFn: () => answerOf(api.GET('/api/v1/class-lists')),
});

/** Says that a class's list is complete. */
export function useHandOver(classId: string): UseMutationResult<unknown, Error, string> {
  return useMutation({
    mutationFn: (note) =>
      answerOf(
        api.POST('/api/v1/classes/{id}/hand-over', {
          params: { path: { id: classId } },
          body: note.trim() === '' ? {} : { note: note.trim() },
        }),
      ),
    onSettled: useRefresh(),
  });
}

/** Takes that word back. */
export function useTakeBack(classId: string): UseMutationResult<unknown, Error, void> {
  return useMutation({
    mutationFn: () =>
      answerOf(api.DELETE('/api/v1/classes/{id}/hand-over', { params: { path: { id: classId } } })),
    onSettled: useRefresh(),
  });
}

/** Types one student with their guardians into a class. */
export function useAddStudent(
  classId: string,
): UseMutationResult<Schemas['StudentDetailView'], Error, Schemas['NewStudentBody']> {
  return useMutation({
    mutationFn: (body) =>
      answerOf(
        api.POST('/api/v1/classes/{id}/students', { params: { path: { id: classId } }, body }),
      ),
    onSettled: useRefresh(),
  });
}
