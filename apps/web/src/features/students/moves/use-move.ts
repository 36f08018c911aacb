import type { DepartureReason } from '@lien-lac/domain';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { ifMatch } from '../seen-version.js';
import { useRefresh } from '../use-confirmations.js';
import type { StudentMoves } from './move-queries.js';

/** A move as somebody asks for it; `from` is the first day on which it holds, YYYY-MM-DD. */
export type MoveOrder =
  | { kind: 'class-change' | 'return'; classId: string; from: string; note: string }
  | { kind: 'departure'; reason: DepartureReason; from: string; note: string };

/** Writes down that a student changes class, leaves or returns. */
export function useMove(
  id: string,
): UseMutationResult<StudentMoves, Error, { seen: number; order: MoveOrder }> {
  return useMutation({
    mutationFn: ({ seen, order }) => {
      const params = { path: { id }, header: ifMatch(seen) };
      const note = order.note.trim() === '' ? {} : { note: order.note.trim() };
      if (order.kind === 'departure') {
        const { from, reason } = order;
        return answerOf(
          api.POST('/api/v1/students/{id}/departures', { params, body: { from, reason, ...note } }),
        );
      }
      const body = { classId: order.classId, from: order.from, ...note };
      return answerOf(
        order.kind === 'return'
          ? api.POST('/api/v1/students/{id}/returns', { params, body })
          : api.POST('/api/v1/students/{id}/class-changes', { params, body }),
      );
    },
    onSettled: useRefresh(),
  });
}

/** Takes a student's last move back. */
export function useUndoMove(
  id: string,
): UseMutationResult<StudentMoves, Error, { seen: number; moveId: string }> {
  return useMutation({
    mutationFn: ({ seen, moveId }) =>
      answerOf(
        api.DELETE('/api/v1/students/{id}/moves/{moveId}', {
          params: { path: { id, moveId }, header: ifMatch(seen) },
        }),
      ),
    onSettled: useRefresh(),
  });
}
