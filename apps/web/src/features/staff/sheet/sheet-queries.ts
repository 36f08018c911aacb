import type { Schemas } from '@lien-lac/contract';
import {
  queryOptions,
  useMutation,
  type UseMutationResult,
  useQueryClient,
} from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type StaffSheet = Schemas['AccountImportView'];
export type SheetPerson = Schemas['ImportedPersonView'];
export type AcceptedSheet = Schemas['AcceptedAccountImportView'];

/** An uploaded sheet: what was understood, and what taking it over does or did. */
export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', 'sheet', id],
    queryFn: () => answerOf(api.GET('/api/v1/account-imports/{id}', { params: { path: { id } } })),
  });

/** Sends a sheet to be read. No account changes. */
export function uploadSheet(file: File): Promise<StaffSheet> {
  return answerOf(
    api.POST('/api/v1/account-imports', {
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );
}

/** Makes the accounts of a sheet. The links are forgotten with the page that shows them. */
export function useAcceptSheet(id: string): UseMutationResult<AcceptedSheet, Error, void> {
  const queryClient = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: () =>
      answerOf(api.POST('/api/v1/account-imports/{id}/acceptance', { params: { path: { id } } })),
    onSettled: () =>
      Promise.all(
        ['staff', 'homerooms', 'home'].map((key) =>
          queryClient.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
