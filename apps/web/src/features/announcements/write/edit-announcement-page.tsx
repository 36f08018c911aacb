import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { EditCorrection } from '../correct/edit-correction.js';
import { ReturnNote } from '../one/return-note.js';
import { announcementQuery } from '../reading/announcement-query.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import { AnnouncementForm } from './announcement-form.js';
import { type AnnouncementDraft, bodyOf, draftOf } from './draft.js';
import styles from './form.module.css';

const route = getRouteApi('/signed-in/announcements/$id/edit');

/** A request that was given back, being mended. */
export function EditAnnouncementPage(): ReactElement {
  const { t } = useMessages();
  const { id } = route.useParams();
  const announcement = useQuery(announcementQuery(id));
  return (
    <>
      <PageTitle>{t('announcements.edit.title')}</PageTitle>
      {announcement.data !== undefined ? (
        <>
          <div className={styles.note}>
            <ReturnNote announcement={announcement.data} />
          </div>
          {announcement.data.corrects === null ? (
            <Edit announcement={announcement.data} />
          ) : (
            <EditCorrection announcement={announcement.data} />
          )}
        </>
      ) : announcement.isError ? (
        <ErrorNotice error={announcement.error} retry={() => void announcement.refetch()} />
      ) : (
        <LoadingLines lines={4} />
      )}
    </>
  );
}

function Edit({ announcement }: { announcement: AnnouncementView }): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { id } = announcement;
  // What is mended stays what it was, whatever comes of it meanwhile.
  const [mended] = useState(announcement);
  const initial = useMemo(() => draftOf(mended), [mended]);
  const draft = useDraft(`announcement.${id}.${mended.revision}`, initial);
  const back = { to: '/announcements/$id', params: { id } } as const;
  const submit = useMutation({
    mutationFn: (value: AnnouncementDraft) =>
      answerOf(
        api.PUT('/api/v1/announcements/{id}', { params: { path: { id } }, body: bodyOf(value) }),
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
    <AnnouncementForm
      draft={draft}
      label={(phones) =>
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
