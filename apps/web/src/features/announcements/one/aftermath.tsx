import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView, Progress } from '../reading/announcement-views.js';
import styles from './announcement-page.module.css';
import { AskTwice } from './ask-twice.js';
import { isOvertaken } from './overtaken.js';
import type { Verbs } from './use-verbs.js';

/** What can be done about a send whose messages did not all arrive, or said the wrong thing. */
export function Aftermath({
  announcement: { id, can },
  progress,
  verbs: { retry, decide },
}: {
  announcement: AnnouncementView;
  progress: Progress;
  verbs: Verbs;
}): ReactElement | null {
  const { t } = useMessages();
  const unknown = progress.unknown;
  if (!can.retry && !can.decideUnknown && !can.correct) return null;
  const decided = isOvertaken(decide.error) ? undefined : decide.error;
  return (
    <div className={styles.steering}>
      {can.decideUnknown && unknown > 0 ? (
        <section className={styles.twice} aria-labelledby="unknown">
          <h2 id="unknown">{t('announcements.unknown.title', { count: unknown })}</h2>
          <p>
            {t(
              can.sendUnknownAgain
                ? 'announcements.unknown.words'
                : 'announcements.unknown.words-settle',
            )}
          </p>
          <div className={styles.buttons}>
            <Button
              variant="default"
              disabled={decide.isPending}
              onClick={() => decide.mutate('taken')}
            >
              {t('announcements.unknown.taken')}
            </Button>
            <Button
              variant="default"
              disabled={decide.isPending}
              onClick={() => decide.mutate('failed')}
            >
              {t('announcements.unknown.failed')}
            </Button>
          </div>
          {can.sendUnknownAgain ? (
            <AskTwice
              label={t('announcements.unknown.send-again', { count: unknown })}
              question={t('announcements.unknown.question')}
              isPending={decide.isPending}
              error={undefined}
              onConfirm={() => decide.mutate('send-again')}
            />
          ) : null}
          <ErrorNotice error={decided} />
        </section>
      ) : null}
      {can.retry ? (
        <AskTwice
          label={t('announcements.retry.button', { count: progress.counts.failed ?? 0 })}
          question={t('announcements.retry.question')}
          isPending={retry.isPending}
          error={isOvertaken(retry.error) ? undefined : retry.error}
          onConfirm={() => retry.mutate()}
        />
      ) : null}
      {can.correct ? (
        <div className={styles.buttons}>
          <ActionLink
            to="/announcements/$id/correction"
            params={{ id }}
            className={styles.quietAction}
          >
            {t('announcements.correct.open')}
          </ActionLink>
        </div>
      ) : null}
    </div>
  );
}
