import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { StateBadge } from '../../../components/state-badge.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassDiaryView } from '../reading/diary-queries.js';
import styles from './handed-in.module.css';

/** How far the diary is, when it came and from whom, and the way back while there is one. */
export function HandedIn({
  view,
  onMoved,
}: {
  view: ClassDiaryView;
  onMoved: (view: ClassDiaryView) => void;
}): ReactElement | null {
  const { t, format } = useMessages();
  const queryClient = useQueryClient();
  const { classId, date, handedIn, status } = view;
  const takeBack = useMutation({
    mutationFn: () =>
      answerOf(
        api.DELETE('/api/v1/class-diaries/{classId}/{date}/hand-in', {
          params: { path: { classId, date } },
        }),
      ),
    onSuccess: (moved) => {
      onMoved(moved);
      void queryClient.invalidateQueries({ queryKey: ['home'] });
    },
  });
  if (status === 'draft') return null;
  return (
    <div className={styles.state}>
      <p className={styles.words}>
        <StateBadge of="diary" state={status} />
        {handedIn === null ? null : (
          <span>
            {t(handedIn.forTeacher ? 'class-diary.came-for' : 'class-diary.came', {
              name: handedIn.byName,
              time: format.dateTime(handedIn.at),
            })}
            {handedIn.minutesLate === 0
              ? ` · ${t('class-diary.on-time')}`
              : ` · ${t('class-diary.late', { minutes: handedIn.minutesLate })}`}
          </span>
        )}
      </p>
      {view.can.takeBack ? (
        <Button
          variant="default"
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate()}
          className={styles.back}
        >
          {t('class-diary.take-back')}
        </Button>
      ) : null}
      <ErrorNotice error={takeBack.error} retry={() => takeBack.mutate()} />
    </div>
  );
}
