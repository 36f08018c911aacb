import {
  type DiaryConflict,
  type DiaryContent,
  diaryPage,
  diarySummary,
  minutesLate,
} from '@lien-lac/domain';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Dialog, dialogActions } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { FactList } from '../../../components/fact-list.js';
import { ReachBar } from '../../../components/reach-bar.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { DiaryKeeper } from '../keeping/diary-keeper.js';
import { problemsOf } from '../keeping/kept-diary.js';
import type { ClassDiaryView } from '../reading/diary-queries.js';
import styles from './hand-in.module.css';
import { useSchoolNow } from './use-school-now.js';

/** Gives the diary to the comms team, after a look at what that means. */
export function HandIn({
  keeper,
  view,
  content,
  conflicts,
}: {
  keeper: DiaryKeeper;
  view: ClassDiaryView;
  content: DiaryContent;
  conflicts: readonly DiaryConflict[];
}): ReactElement | null {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  if (!view.can.handIn || view.students.length === 0) return null;
  const problems = problemsOf(content, view.students);
  const hindrance =
    conflicts.length > 0
      ? t('class-diary.hand-in.conflicts')
      : problems.length > 0
        ? t('class-diary.hand-in.problems')
        : undefined;
  return (
    <>
      {hindrance === undefined ? null : (
        <p role="status" className={styles.hindrance}>
          {hindrance}
        </p>
      )}
      <ReachBar>
        <Button disabled={hindrance !== undefined} onClick={() => setOpen(true)}>
          {t('class-diary.hand-in.press')}
        </Button>
      </ReachBar>
      {isOpen ? (
        <Confirm keeper={keeper} view={view} content={content} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

function Confirm({
  keeper,
  view,
  content,
  onClose,
}: {
  keeper: DiaryKeeper;
  view: ClassDiaryView;
  content: DiaryContent;
  onClose: () => void;
}): ReactElement {
  const { t, format } = useMessages();
  const queryClient = useQueryClient();
  const late = minutesLate(useSchoolNow(view.now), new Date(view.due));
  const { classId, date } = view;
  const { lines } = diaryPage(view.students, content);
  const summary = diarySummary(lines.map(({ entry }) => entry));
  const handIn = useMutation({
    mutationFn: async () => {
      if (!(await keeper.flush())) throw new ApiProblem('unreachable', undefined, undefined);
      const { version } = keeper.state().view;
      return answerOf(
        api.PUT('/api/v1/class-diaries/{classId}/{date}/hand-in', {
          params: { path: { classId, date }, header: { 'If-Match': `"${version}"` } },
        }),
      );
    },
    onSuccess: (moved) => {
      keeper.take(moved);
      onClose();
      void queryClient.invalidateQueries({ queryKey: ['home'] });
      window.scrollTo({ top: 0 });
    },
    onError: (problem) => {
      if (!(problem instanceof ApiProblem)) return;
      // What somebody wrote meanwhile is shown behind the dialog, and pressed again.
      if (problem.code === 'request.changed-meanwhile' && problem.current !== undefined) {
        keeper.take(problem.current as ClassDiaryView);
      }
    },
  });
  return (
    <Dialog title={t('class-diary.hand-in.title', { class: view.className })} onClose={onClose}>
      <p className={styles.when} data-late={late > 0 || undefined}>
        {late > 0
          ? t('class-diary.hand-in.late', { minutes: late, time: format.time(view.due) })
          : t('class-diary.hand-in.on-time', { time: format.time(view.due) })}
      </p>
      <FactList
        facts={[
          {
            label: t('class-diary.hand-in.present'),
            value: t('class-diary.hand-in.of', {
              present: summary.present,
              students: summary.students,
            }),
          },
          { label: t('class-diary.hand-in.late-students'), value: format.number(summary.late) },
          { label: t('class-diary.hand-in.absent'), value: format.number(summary.absent) },
          { label: t('class-diary.hand-in.left-early'), value: format.number(summary.leftEarly) },
          {
            label: t('class-diary.hand-in.default-line'),
            value: format.number(summary.students - summary.exceptions),
          },
        ]}
      />
      <p className={styles.then}>{t('class-diary.hand-in.then')}</p>
      {view.writesForTeacher ? (
        <p className={styles.then}>{t('class-diary.hand-in.for-teacher')}</p>
      ) : null}
      <ErrorNotice error={handIn.error} retry={() => handIn.mutate()} />
      <div className={dialogActions}>
        <Button loading={handIn.isPending} onClick={() => handIn.mutate()}>
          {t('class-diary.hand-in.confirm')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('class-diary.hand-in.write-on')}
        </Button>
      </div>
    </Dialog>
  );
}
