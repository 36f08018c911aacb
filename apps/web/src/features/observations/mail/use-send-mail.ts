import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { mailQuery } from '../observation-queries.js';
import type { MailDetail, Preview } from '../observation-views.js';

/**
 * Sends what was shown. The school takes each mail of a day and department once, so that a second press
 * or a second try after a lost answer is told that it was sent.
 */
export function useSendMail(): UseMutationResult<MailDetail, Error, Preview> {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ date, correction, seen }: Preview) =>
      answerOf(
        api.POST('/api/v1/observations-mails', {
          body: { date, correction, seen },
          headers: { 'idempotency-key': `${date}-${correction}-${seen}` },
        }),
      ),
    onSuccess: async (mail) => {
      queryClient.setQueryData(mailQuery(mail.id).queryKey, mail);
      await navigate({ to: '/observations/mails/$id', params: { id: mail.id } });
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['observations', 'mails'] });
      void queryClient.invalidateQueries({ queryKey: ['observations', 'preview'] });
      void queryClient.invalidateQueries({ queryKey: ['home'] });
    },
  });
}
