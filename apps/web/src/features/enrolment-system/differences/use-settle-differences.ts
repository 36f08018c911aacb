import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import type { Choice, Choices } from './choices.js';

/** What became of the choices. */
export interface Settled {
  done: number;
  /** How many somebody else had settled before. */
  overtaken: number;
  /** Why the others could not be recorded, by id. */
  refusals: Readonly<Record<string, ApiProblem>>;
}

/**
 * Records the choices one after the other. What is refused keeps none of the others back; where no
 * answer comes any more, it ends and fails.
 */
export function useSettleDifferences(): UseMutationResult<Settled, Error, Choices> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (choices) => {
      let done = 0;
      let overtaken = 0;
      const refusals: Record<string, ApiProblem> = {};
      for (const [id, choice] of Object.entries(choices)) {
        try {
          await settle(id, choice);
          done += 1;
        } catch (error) {
          if (!(error instanceof ApiProblem) || error.kind !== 'refused') throw error;
          if (error.code === 'enrolment-difference.settled') overtaken += 1;
          else refusals[id] = error;
        }
      }
      return { done, overtaken, refusals };
    },
    onSettled: () =>
      Promise.all(
        ['enrolment-system', 'students', 'home'].map((key) =>
          queryClient.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}

async function settle(id: string, choice: Choice): Promise<void> {
  const params = { path: { id } };
  await answerOf(
    choice === 'take'
      ? api.POST('/api/v1/enrolment-differences/{id}/acceptance', { params })
      : api.POST('/api/v1/enrolment-differences/{id}/rejection', { params }),
  );
}
