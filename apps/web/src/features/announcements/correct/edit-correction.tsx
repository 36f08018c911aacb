import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { announcementQuery } from '../reading/announcement-query.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import { previewQuery } from '../reading/preview-query.js';
import { type CorrectionDraft, CorrectionForm } from './correction-form.js';

/** A correction that was given back, being mended: in words and title alone, since its audience is fixed. */
export function EditCorrection({ announcement }: { announcement: AnnouncementView }): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  // What is mended stays what it was, whatever comes of it meanwhile.
  const [mended] = useState(announcement);
  const { id, title, text, revision, wrong } = mended;
  const initial = useMemo(() => ({ title, text, accurate: false }), [title, text]);
  const draft = useDraft(`announcement.${id}.correction.${revision}`, initial);
  const phones = useQuery(previewQuery(mended, 0)).data?.phones;
  const back = { to: '/announcements/$id', params: { id } } as const;
  const submit = useMutation({
    mutationFn: (value: CorrectionDraft) =>
      answerOf(
        api.PUT('/api/v1/announcements/{id}', {
          params: { path: { id } },
          body: {
            ...{ title: value.title, text: value.text, audience: mended.audience },
            ...{ sendAt: mended.sendAt, date: mended.date },
            ...{ withoutDiacritics: mended.withoutDiacritics, accurate: true },
          },
        }),
      ),
    onSuccess: async (changed) => {
      draft.clear();
      queryClient.setQueryData(announcementQuery(id).queryKey, changed);
      void queryClient.invalidateQueries({ queryKey: ['announcements', 'list'] });
      await navigate({ ...back, replace: true });
    },
  });
  if (!announcement.can.resubmit && submit.isIdle) {
    return (
      <EmptyState
        title={t('announcements.edit.not-now')}
        action={<Link {...back}>{t('announcements.edit.back')}</Link>}
      />
    );
  }
  return (
    <CorrectionForm
      draft={draft}
      phones={phones}
      facts={
        wrong === null
          ? []
          : [{ label: t('announcements.correct.wrong'), value: <bdi>{wrong.title}</bdi> }]
      }
      label={
        phones === undefined
          ? t('announcements.submit.again')
          : t('announcements.submit.again-phones', { phones })
      }
      isPending={submit.isPending}
      error={submit.error}
      onSubmit={(value) => submit.mutate(value)}
      secondary={<Link {...back}>{t('announcements.edit.back')}</Link>}
    />
  );
}
