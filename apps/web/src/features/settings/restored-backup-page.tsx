import { Button } from '@mantine/core';
import type { Schemas } from '@lien-lac/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { AddressLink } from '../../components/address-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { ForwardIcon } from '../../components/icons.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { answerOf } from '../../platform/api/answer-of.js';
import { api } from '../../platform/api/api.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './restored-backup-page.module.css';

type Restored = Schemas['RestoredBackupView'];

const restoredQuery = queryOptions({
  queryKey: ['settings', 'restored-backup'],
  queryFn: () => answerOf(api.GET('/api/v1/restored-backup')),
});

/** What a backup that was restored left open: nothing of it leaves before a person has said so. */
export function RestoredBackupPage(): ReactElement {
  const { t } = useMessages();
  const restored = useQuery(restoredQuery);
  const found = restored.data?.restored;
  return (
    <div className={styles.page}>
      <PageTitle lead={found == null ? undefined : t('settings.restored.lead')}>
        {t('settings.restored.title')}
      </PageTitle>
      <ErrorNotice error={restored.error} retry={() => void restored.refetch()} />
      {restored.isPending ? <LoadingLines lines={6} /> : null}
      {found === null ? (
        <EmptyState title={t('settings.restored.none-title')}>
          {t('settings.restored.none')}
        </EmptyState>
      ) : null}
      {found == null ? null : <Open restored={found} />}
    </div>
  );
}

function Open({ restored }: { restored: Restored }): ReactElement {
  const { t, format } = useMessages();
  const { takenAt, restoredAt, doubtfulMessages, cancelledAnnouncements, sends, others } = restored;
  const verbs = useVerbs();
  const isOpen = sends.length > 0 || others > 0;
  return (
    <>
      <div className={styles.state}>
        <p>
          {t('settings.restored.times', {
            taken: format.dateTime(takenAt),
            restored: format.dateTime(restoredAt),
          })}
        </p>
        <p>{t('settings.restored.doubtful', { count: doubtfulMessages })}</p>
        {cancelledAnnouncements === 0 ? null : (
          <p>{t('settings.restored.cancelled', { count: cancelledAnnouncements })}</p>
        )}
      </div>
      {sends.length === 0 ? null : (
        <section aria-labelledby="open-sends">
          <h2 id="open-sends">{t('settings.restored.sends')}</h2>
          <ul className={styles.sends}>
            {sends.map(({ to, kind, unknown, paused }) => (
              <li key={to}>
                <AddressLink to={to} className={styles.send}>
                  <span>
                    {t(`settings.restored.kind.${kind}`)}
                    {': '}
                    {unknown > 0 ? t('settings.restored.unknown', { count: unknown }) : null}
                    {unknown > 0 && paused ? '; ' : null}
                    {paused ? t('settings.restored.paused') : null}
                  </span>
                  <ForwardIcon />
                </AddressLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {others === 0 ? null : (
        <section aria-labelledby="others">
          <h2 id="others">{t('settings.restored.others', { count: others })}</h2>
          <p>{t('settings.restored.others-words')}</p>
          <div className={styles.buttons}>
            <Button
              variant="default"
              disabled={verbs.decide.isPending}
              onClick={() => verbs.decide.mutate('taken')}
            >
              {t('settings.restored.taken')}
            </Button>
            <Button
              variant="default"
              disabled={verbs.decide.isPending}
              onClick={() => verbs.decide.mutate('failed')}
            >
              {t('settings.restored.failed')}
            </Button>
          </div>
          <ErrorNotice error={verbs.decide.error} />
        </section>
      )}
      <section aria-labelledby="look">
        <h2 id="look">{t('settings.restored.look-title')}</h2>
        <ul className={styles.look}>
          {lookAt.map((each) => (
            <li key={each}>{t(`settings.restored.look.${each}`)}</li>
          ))}
        </ul>
      </section>
      <div className={styles.buttons}>
        <Button
          variant={isOpen ? 'default' : 'filled'}
          loading={verbs.acknowledge.isPending}
          onClick={() => verbs.acknowledge.mutate()}
        >
          {t('settings.restored.done')}
        </Button>
      </div>
      <ErrorNotice error={verbs.acknowledge.error} />
    </>
  );
}

/** What was done between the two instants is gone, and nobody but people knows of it. */
const lookAt = ['approvals', 'contacts', 'accounts', 'diaries', 'jobs'] as const;

function useVerbs() {
  const queryClient = useQueryClient();
  const onSuccess = (answer: Schemas['RestoredBackupAnswer']): void => {
    queryClient.setQueryData(restoredQuery.queryKey, answer);
    void queryClient.invalidateQueries({ queryKey: ['home'] });
  };
  return {
    decide: useMutation({
      mutationFn: (decision: Schemas['RestoredDecision']) =>
        answerOf(api.POST('/api/v1/restored-backup/decisions', { body: { decision } })),
      onSuccess,
    }),
    acknowledge: useMutation({
      mutationFn: () => answerOf(api.POST('/api/v1/restored-backup/acknowledgement')),
      onSuccess,
    }),
  };
}
