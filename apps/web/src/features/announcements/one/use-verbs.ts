import type { Schemas } from '@lien-lac/contract';
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
  /** With the text that the requester is to confirm. */
  edit: Verb<EditedText>;
  /** With the revision that was looked at. */
  confirm: Verb<number>;
  withdraw: Verb;
  cancel: Verb;
  pause: Verb;
  resume: Verb;
  /** With the new time; null for at once. */
  reschedule: Verb<string | null>;
  retry: Verb;
  /** What became of those of which nobody knows it. */
  decide: Verb<Schemas['UnknownDecision']>;
}

/** A reviewer's text for somebody else's request. */
export interface EditedText {
  text: string;
  withoutDiacritics: boolean;
  note: string | undefined;
  /** The revision that was edited. */
  revision: number;
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
      void queryClient.invalidateQueries({ queryKey: ['announcements', 'preview', id] });
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
    edit: useMutation({
      ...known,
      mutationFn: ({ note, ...edit }: EditedText) =>
        answerOf(
          api.PUT('/api/v1/announcements/{id}/edit', {
            ...path,
            body: { ...edit, ...(note === undefined ? {} : { note }) },
          }),
        ),
    }),
    confirm: useMutation({
      ...known,
      mutationFn: (revision: number) =>
        answerOf(
          api.POST('/api/v1/announcements/{id}/confirmation', {
            ...path,
            body: { revision, accurate: true },
          }),
        ),
    }),
    withdraw: useMutation({
      ...known,
      mutationFn: () => answerOf(api.POST('/api/v1/announcements/{id}/withdrawal', path)),
    }),
    cancel: useMutation({
      ...known,
      mutationFn: () => answerOf(api.POST('/api/v1/announcements/{id}/cancellation', path)),
    }),
    pause: useMutation({
      ...known,
      mutationFn: () => answerOf(api.POST('/api/v1/announcements/{id}/pause', path)),
    }),
    resume: useMutation({
      ...known,
      mutationFn: () => answerOf(api.DELETE('/api/v1/announcements/{id}/pause', path)),
    }),
    reschedule: useMutation({
      ...known,
      mutationFn: (sendAt: string | null) =>
        answerOf(api.PUT('/api/v1/announcements/{id}/time', { ...path, body: { sendAt } })),
    }),
    retry: useMutation({
      ...known,
      mutationFn: () => answerOf(api.POST('/api/v1/announcements/{id}/retry', path)),
    }),
    decide: useMutation({
      ...known,
      mutationFn: (decision: Schemas['UnknownDecision']) =>
        answerOf(
          api.POST('/api/v1/announcements/{id}/unknown-decisions', { ...path, body: { decision } }),
        ),
    }),
  };
}
