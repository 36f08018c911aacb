import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { ConfirmPane } from '../../../components/confirm-pane.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { PhonePreview } from '../../../components/phone-preview.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useSession } from '../../../platform/session/session.js';
import { announcementQuery } from '../reading/announcement-query.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import styles from '../write/form.module.css';
import { correctionProblem } from './correction-problem.js';

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
  const { schoolName } = useSession();
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
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { value } = draft;
  const back = { to: '/announcements/$id', params: { id } } as const;
  const submit = useMutation({
    mutationFn: () =>
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
  const problem = correctionProblem(value.text);
  const isUntitled = value.title.trim() === '';
  const handIn = (): void => {
    setTried(true);
    if (problem !== undefined) field.current?.focus();
    else if (value.accurate && !isUntitled) submit.mutate();
  };
  // What was stated of one text says nothing of another.
  const change = (changes: Partial<typeof value>): void =>
    draft.set({ ...value, accurate: false, ...changes });
  return (
    <form
      noValidate
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        handIn();
      }}
    >
      <div className={styles.form}>
        <TextInput
          label={t('announcements.write.title')}
          description={t('announcements.write.title-help')}
          value={value.title}
          maxLength={longestTitle}
          autoComplete="off"
          error={isTried && isUntitled ? t('announcements.write.title-missing') : undefined}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Textarea
          ref={field}
          autosize
          minRows={5}
          maxRows={16}
          label={t('announcements.write.text')}
          description={t('announcements.correct.text-help')}
          value={value.text}
          error={problem === undefined ? undefined : t(problem.key, problem.values)}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <ConfirmPane
          title={t('announcements.submit.title')}
          facts={[
            {
              label: t('announcements.fact.recipients'),
              value: t('announcements.correct.phones', { phones }),
            },
            {
              label: t('announcements.correct.wrong'),
              value: t('announcements.correct.wrong-value', {
                title,
                time: format.dateTime(wrong.leaveAt ?? wrong.requestedAt),
              }),
            },
          ]}
          confirmLabel={t('announcements.correct.button', { phones })}
          onConfirm={handIn}
          isPending={submit.isPending}
          error={submit.error}
          secondary={<Link {...back}>{t('announcements.edit.back')}</Link>}
        >
          <Checkbox
            label={t('announcements.submit.accurate')}
            checked={value.accurate}
            error={
              isTried && !value.accurate ? t('announcements.write.accurate-missing') : undefined
            }
            onChange={(event) => change({ accurate: event.currentTarget.checked })}
          />
        </ConfirmPane>
      </div>
      <section aria-labelledby="correction">
        <h2 id="correction">{t('announcements.sample.title')}</h2>
        <PhonePreview sender={schoolName} text={value.text} />
      </section>
    </form>
  );
}

const longestTitle = 200;
