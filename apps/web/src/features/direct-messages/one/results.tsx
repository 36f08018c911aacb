import type { ReactElement } from 'react';
import { ProgressBar } from '../../../components/progress-bar.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Progress } from '../reading/direct-message-views.js';
import styles from './direct-message-page.module.css';

/** How far it is, from what really happened, and its three results. */
export function Results({ progress }: { progress: Progress }): ReactElement {
  const { t, format } = useMessages();
  const { total, underWay, confirmed, handedOver, didNotArrive, unknown } = progress;
  const results = [
    { name: 'confirmed', tone: 'good', count: confirmed },
    { name: 'handed-over', tone: 'moving', count: handedOver },
    { name: 'missing', tone: 'bad', count: didNotArrive },
  ] as const;
  return (
    <section aria-labelledby="results">
      <h2 id="results">{t('direct-messages.result.title')}</h2>
      {underWay === 0 ? null : (
        <>
          <p role="status">{t('direct-messages.result.under-way', { count: underWay, total })}</p>
          <ProgressBar
            label={t('direct-messages.result.title')}
            total={total}
            parts={[
              ...results.map(({ tone, count }) => ({ tone, count })),
              { tone: 'attention' as const, count: unknown },
            ]}
          />
        </>
      )}
      <dl className={styles.results}>
        {results.map(({ name, tone, count }) => (
          <div key={name} className={styles.result} data-tone={count === 0 ? 'resting' : tone}>
            <dt>{t(`direct-messages.result.${name}`)}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {unknown === 0 ? null : (
        <p className={styles.unknown}>{t('direct-messages.result.unknown', { count: unknown })}</p>
      )}
    </section>
  );
}
