import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { api } from '../../../platform/api/api.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import styles from './account-page.module.css';
import { type OwnSession, ownSessionsQuery } from './account-queries.js';

/** Where the person is signed in, to see and to end. */
export function OwnSessions(): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(ownSessionsQuery);
  const end = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) await endSession(id);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  });
  const others = (data?.sessions ?? []).filter(({ isCurrent }) => !isCurrent);
  const endAllOthers = (): void => end.mutate(others.map(({ id }) => id));
  return (
    <section className={styles.section} aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t('accounts.sessions.title')}</h2>
      <p className={styles.words}>{t('accounts.sessions.words')}</p>
      <ErrorNotice error={error} retry={() => void refetch()} />
      <ErrorNotice error={end.error} />
      {data === undefined ? (
        error === null ? (
          <LoadingLines lines={2} />
        ) : null
      ) : (
        <ul className={styles.sessions} aria-labelledby="own-sessions">
          {data.sessions.map((session) => (
            <Session
              key={session.id}
              session={session}
              isEnding={end.isPending && end.variables.includes(session.id)}
              end={() => end.mutate([session.id])}
            />
          ))}
        </ul>
      )}
      {others.length < 2 ? null : (
        <div className={styles.actions}>
          <Button variant="default" loading={end.isPending} onClick={endAllOthers}>
            {t('accounts.sessions.end-others', { count: others.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Session({
  session,
  isEnding,
  end,
}: {
  session: OwnSession;
  isEnding: boolean;
  end: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const device = nameOfDevice(session, messages);
  const { address } = session;
  return (
    <li className={styles.session}>
      <div className={styles.device}>
        <p className={styles.name}>
          {session.isCurrent ? t('accounts.sessions.this', { device }) : device}
        </p>
        <p className={styles.facts}>
          {t('accounts.sessions.seen', {
            first: format.dateTime(session.firstSeenAt),
            last: format.dateTime(session.lastSeenAt),
          })}
        </p>
        {address === null ? null : (
          <p className={styles.facts}>{t('accounts.sessions.address', { address })}</p>
        )}
      </div>
      {session.isCurrent ? null : (
        <Button
          variant="default"
          loading={isEnding}
          onClick={end}
          aria-label={t('accounts.sessions.end-this', { device })}
        >
          {t('accounts.sessions.end')}
        </Button>
      )}
    </li>
  );
}

/** Such as "Chrome trên Android", as far as it is known. */
function nameOfDevice({ browser, system }: OwnSession, { t }: Pick<Messages, 't'>): string {
  if (browser !== null && system !== null) return t('accounts.sessions.on', { browser, system });
  return browser ?? system ?? t('accounts.sessions.unknown');
}

/** One that has ended by itself is what was asked for. */
async function endSession(id: string): Promise<void> {
  try {
    await answerOf(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }));
  } catch (error) {
    if (!(error instanceof ApiProblem && error.code === 'session.not-found')) throw error;
  }
}
