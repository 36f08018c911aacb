import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { api } from '../../../platform/api/api.js';
import { type Draft, useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { keptDraftQuery } from '../drafts/draft-queries.js';
import { DraftState } from '../drafts/draft-state.js';
import { newDraftId } from '../drafts/new-draft-id.js';
import { useKeptDraft } from '../drafts/use-kept-draft.js';
import { announcementQuery } from '../reading/announcement-query.js';
import { AnnouncementForm } from './announcement-form.js';
import { type AnnouncementDraft, bodyOf, emptyDraft } from './draft.js';

const route = getRouteApi('/signed-in/announcements/new');

/** A new announcement, from the first word to the request; one that was begun goes on. */
export function NewAnnouncementPage(): ReactElement {
  const { t } = useMessages();
  const { draft } = route.useSearch();
  return (
    <>
      <PageTitle lead={t('announcements.new.lead')}>{t('announcements.new.title')}</PageTitle>
      {draft === undefined ? <Begin /> : <GoOn key={draft} id={draft} />}
    </>
  );
}

/** What is begun in this tab has one place on the server, however often the page is opened. */
function Begin(): ReactElement {
  const first = useMemo(() => ({ id: newDraftId() }), []);
  const place = useDraft('announcement.new.place', first);
  const draft = useDraft('announcement.new', emptyDraft);
  const { set } = draft;
  const noted = useMemo(
    () => ({
      ...draft,
      set: (value: AnnouncementDraft) => {
        place.set(place.value);
        set(value);
      },
      clear: () => {
        place.clear();
        draft.clear();
      },
    }),
    [draft, place, set],
  );
  return <Write key={place.value.id} id={place.value.id} draft={noted} />;
}

function GoOn({ id }: { id: string }): ReactElement {
  const { t } = useMessages();
  const kept = useQuery(keptDraftQuery(id));
  if (kept.data !== undefined) {
    return <Continue id={id} content={kept.data.content} />;
  }
  if (!kept.isError) return <LoadingLines lines={4} />;
  if (kept.error instanceof ApiProblem && kept.error.code === 'announcement.draft-not-found') {
    return (
      <EmptyState
        title={t('announcements.drafts.gone')}
        action={<Link to="/announcements">{t('announcements.one.to-list')}</Link>}
      />
    );
  }
  return <ErrorNotice error={kept.error} retry={() => void kept.refetch()} />;
}

function Continue({ id, content }: { id: string; content: object }): ReactElement {
  // What an older version of this page kept may lack a field of today.
  const initial = useMemo(() => ({ ...emptyDraft, ...content, accurate: false }), [content]);
  const draft = useDraft<AnnouncementDraft>(`announcement.draft.${id}`, initial);
  return <Write id={id} draft={draft} />;
}

function Write({ id, draft: own }: { id: string; draft: Draft<AnnouncementDraft> }): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { draft, state, forget } = useKeptDraft(id, own);
  const submit = useMutation({
    mutationFn: (value: AnnouncementDraft) =>
      answerOf(api.POST('/api/v1/announcements', { body: bodyOf(value) })),
    onSuccess: async (announcement) => {
      forget();
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
      secondary={<DraftState state={state} />}
    />
  );
}
