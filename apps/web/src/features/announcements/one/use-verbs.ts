import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { goToTitle } from '../../../components/go-to-title.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { announcementQuery } from '../reading/announcement-query.js';
import type { AnnouncementView } from '../reading/announcement-views.js';

/** Something that a person does with an announcement; it answers with how it then stands. */
export type Verb<Input = void> = UseMutationResult<AnnouncementView, Error, Input>;

export interface Verbs {
  /** With the revision that was looked at. */
  approve: Verb<number>;
  /** With the note. */
  giveBack: Verb<string>;
  withdraw: Verb;
  cancel: Verb;
}

/** What can be done with one announcement. A refusal too shows how it stands now. */
export function useVerbs(id: string): Verbs {
  const queryClient = useQueryClient();
  const path = { params: { path: { id } } };
  const one = announcementQuery(id).queryKey;
  const known = {
    onSuccess: (announcement: AnnouncementView) => {
      queryClient.setQueryData(one, announcement);
      goToTitle();
      void queryClient.invalidateQueries({ queryKey: ['announcements', 'list'] });
      void queryClient.invalidateQueries({ queryKey: ['home'] });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: one }),
  };
  return {
    approve: useMutation({
      ...known,
      mutationFn: (revision: number) =>
        answerOf(api.POST('/api/v1/announcements/{id}/approval', { ...path, body: { revision } })),
    }),
    giveBack: useMutation({
      ...known,
      mutationFn: (note: string) =>
        answerOf(api.POST('/api/v1/announcements/{id}/return', { ...path, body: { note } })),
    }),
    withdraw: useMutation({
      ...known,
      mutationFn: () => answerOf(api.POST('/api/v1/announcements/{id}/withdrawal', path)),
    }),
    cancel: useMutation({
      ...known,
      mutationFn: () => answerOf(api.POST('/api/v1/announcements/{id}/cancellation', path)),
    }),
  };
}
