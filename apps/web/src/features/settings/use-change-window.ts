import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import type { QuietHours, SendingWindow } from './sending-window-queries.js';

/**
 * Sets the hours as they were seen. When somebody else set them meanwhile nothing is saved, and theirs
 * are shown.
 *
 * @param onSaved told before what is shown follows, and so whatever of the page goes with that
 */
export function useChangeWindow(
  seen: SendingWindow,
  onSaved: (saved: SendingWindow) => void,
): UseMutationResult<SendingWindow, Error, QuietHours> {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body) =>
      answerOf(
        api.PUT('/api/v1/sending-window', {
          params: { header: { 'If-Match': `"${seen.version}"` } },
          body,
        }),
      ),
    onSuccess: onSaved,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['settings'] }),
  });
}
