import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { type ClassDay, classDayQuery } from '../reading/report-queries.js';

/**
 * Something that is done with a class's day; whatever was answered, all of it is shown as it then
 * stands.
 * @param run answers with the day as it then is, or with something else
 */
export function useClassDayVerb<Input = void, Answer = unknown>(
  { classId, date }: Pick<ClassDay, 'classId' | 'date'>,
  run: (input: Input) => Promise<Answer>,
): UseMutationResult<Answer, Error, Input> {
  const queryClient = useQueryClient();
  const { queryKey } = classDayQuery(classId, date);
  return useMutation({
    mutationFn: run,
    onSuccess: (answer) => {
      if (isClassDay(answer)) queryClient.setQueryData(queryKey, answer);
    },
    onSettled: async () => {
      void queryClient.invalidateQueries({ queryKey: ['home'] });
      void queryClient.invalidateQueries({ queryKey: ['daily-reports', 'board'] });
      await queryClient.invalidateQueries({ queryKey });
    },
  });
}

function isClassDay(answer: unknown): answer is ClassDay {
  return typeof answer === 'object' && answer !== null && 'students' in answer;
}
