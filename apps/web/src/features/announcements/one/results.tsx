import type { ReactElement } from 'react';
import type { Tone } from '../../../components/state-texts.js';
import { ToneIcon } from '../../../components/tone-icon.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Progress } from '../reading/announcement-views.js';
import styles from './results.module.css';

/** The three numbers, and beside them what nobody knows. */
export function Results({
  progress,
  isDecided = false,
}: {
  progress: Progress;
  /** Whether the reader decides on what nobody knows, beside it. */
  isDecided?: boolean;
}): ReactElement {
  const { t, format } = useMessages();
  const { confirmed, handedOver, didNotArrive, unknown } = progress;
  const numbers: readonly {
    name: 'confirmed' | 'handed-over' | 'did-not-arrive';
    tone: Tone;
    count: number;
  }[] = [
    { name: 'confirmed', tone: 'good', count: confirmed },
    { name: 'handed-over', tone: 'moving', count: handedOver },
    { name: 'did-not-arrive', tone: 'bad', count: didNotArrive },
  ];
  return (
    <>
      <dl className={styles.results}>
        {numbers.map(({ name, tone, count }) => (
          <div key={name} className={styles.result} data-tone={count === 0 ? 'resting' : tone}>
            <dt>
              <ToneIcon tone={tone} />
              {t(`announcements.result.${name}`)}
            </dt>
            <dd>
              <span className={styles.number}>{format.number(count)}</span>
              <span className={styles.meaning}>{t(`announcements.result.${name}-means`)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {unknown === 0 || isDecided ? null : (
        <p className={styles.unknown}>{t('announcements.result.unknown', { count: unknown })}</p>
      )}
    </>
  );
}
