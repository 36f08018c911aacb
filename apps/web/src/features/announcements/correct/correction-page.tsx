import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { announcementQuery } from '../reading/announcement-query.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import { type CorrectionDraft, CorrectionForm, longestTitle } from './correction-form.js';

const route = getRouteApi('/signed-in/announcements/$id/correction');

/** Puts right what went out wrong, to exactly those whom it reached. */
export function CorrectionPage(): ReactElement {
  const { t } = useMessages();
  const { id } = route.useParams();
  const wrong = useQuery(announcementQuery(id));
  return (
    <>
      <PageTitle lead={t('announcements.correct.lead')}>
        {t('announcements.correct.title')}
      </PageTitle>
      {wrong.data !== undefined ? (
        <Correct wrong={wrong.data} />
      ) : wrong.isError ? (
        <ErrorNotice error={wrong.error} retry={() => void wrong.refetch()} />
      ) : (
        <LoadingLines lines={4} />
      )}
    </>
  );
}

function Correct({ wrong }: { wrong: AnnouncementView }): ReactElement {
  const { t, format } = useMessages();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  // As the wrong one was sent, so that it can be read on the same phones.
  const { id, title, progress, can, withoutDiacritics } = wrong;
  const initial = useMemo(
    () => ({
      title: t('announcements.correct.usual-title', { title }).slice(0, longestTitle),
      text: `${t('announcements.correct.usual-text')} `,
      accurate: false,
    }),
    [t, title],
  );
  const draft = useDraft(`announcement.correction.${id}`, initial);
  const back = { to: '/announcements/$id', params: { id } } as const;
  const submit = useMutation({
    mutationFn: (value: CorrectionDraft) =>
      answerOf(
        api.POST('/api/v1/announcements/{id}/corrections', {
          params: { path: { id } },
          body: { title: value.title, text: value.text, withoutDiacritics, accurate: true },
        }),
      ),
    onSuccess: async (correction) => {
      draft.clear();
      queryClient.setQueryData(announcementQuery(correction.id).queryKey, correction);
      void queryClient.invalidateQueries({ queryKey: announcementQuery(id).queryKey });
      void queryClient.invalidateQueries({ queryKey: ['announcements', 'list'] });
      await navigate({
        to: '/announcements/$id',
        params: { id: correction.id },
        replace: true,
      });
    },
  });
  if (!can.correct && submit.isIdle) {
    return (
      <EmptyState
        title={t('announcements.correct.not-now')}
        action={<Link {...back}>{t('announcements.edit.back')}</Link>}
      />
    );
  }
  const phones =
    progress === null ? 0 : progress.confirmed + progress.handedOver + progress.unknown;
  return (
    <CorrectionForm
      draft={draft}
      phones={phones}
      facts={[
        {
          label: t('announcements.correct.wrong'),
          value: t('announcements.correct.wrong-value', {
            title,
            time: format.dateTime(wrong.leaveAt ?? wrong.requestedAt),
          }),
        },
      ]}
      label={t('announcements.correct.button', { phones })}
      isPending={submit.isPending}
      error={submit.error}
      onSubmit={(value) => submit.mutate(value)}
      secondary={<Link {...back}>{t('announcements.edit.back')}</Link>}
    />
  );
}
