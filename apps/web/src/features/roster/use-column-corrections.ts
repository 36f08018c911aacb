import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import { useDraft } from '../../platform/drafts/use-draft.js';
import type { Corrections } from './column-corrections.js';
import { importQuery, type RosterPreview } from './import-queries.js';

const none: Corrections = {};

/** What was said of the columns so far, and a way to say more: the file is then read anew. */
export function useColumnCorrections(id: string): {
  corrections: Corrections;
  correct: UseMutationResult<RosterPreview, Error, Corrections>;
} {
  const queryClient = useQueryClient();
  const said = useDraft<Corrections>(`roster.columns.${id}`, none);
  const correct = useMutation({
    mutationFn: (columns: Corrections) =>
      answerOf(
        api.PUT('/api/v1/contacts/imports/{id}/column-corrections', {
          params: { path: { id } },
          body: { columns },
        }),
      ),
    onSuccess: (preview, columns) => {
      said.set(columns);
      const { queryKey } = importQuery(id);
      queryClient.setQueryData(queryKey, preview);
      // The rows are others now.
      return queryClient.invalidateQueries({ queryKey: [...queryKey, 'rows'] });
    },
  });
  return { corrections: said.value, correct };
}
