import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { PageTitle } from '../../../components/page-title.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { announcementQuery } from '../reading/announcement-query.js';
import { AnnouncementForm } from './announcement-form.js';
import { type AnnouncementDraft, bodyOf, emptyDraft } from './draft.js';

/** A new announcement, from the first word to the request. */
export function NewAnnouncementPage(): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const draft = useDraft('announcement.new', emptyDraft);
  const submit = useMutation({
    mutationFn: (value: AnnouncementDraft) =>
      answerOf(api.POST('/api/v1/announcements', { body: bodyOf(value) })),
    onSuccess: async (announcement) => {
      draft.clear();
      queryClient.setQueryData(announcementQuery(announcement.id).queryKey, announcement);
      void queryClient.invalidateQueries({ queryKey: ['announcements', 'list'] });
      await navigate({
        to: '/announcements/$id',
        params: { id: announcement.id },
        // The way back leads to the list: what was handed in is no longer written.
        replace: true,
      });
    },
  });
  return (
    <>
      <PageTitle lead={t('announcements.new.lead')}>{t('announcements.new.title')}</PageTitle>
      <AnnouncementForm
        draft={draft}
        label={(phones) =>
          phones === undefined
            ? t('announcements.submit.button')
            : t('announcements.submit.button-phones', { phones })
        }
        isPending={submit.isPending}
        error={submit.error}
        onSubmit={(value) => submit.mutate(value)}
      />
    </>
  );
}
