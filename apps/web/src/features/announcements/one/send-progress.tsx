import type { ReactElement } from 'react';
import { ProgressBar } from '../../../components/progress-bar.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Progress } from '../reading/announcement-views.js';
import styles from './send-progress.module.css';
import type { LiveNews } from './use-live-send.js';

/** A send under way: a bar of what really happened, how much is left and for how long. */
export function SendProgress({ live, now }: { live: LiveNews; now: string }): ReactElement {
  const { t, format } = useMessages();
  const { progress } = live;
  if (progress === null) return <p role="status">{t('announcements.live.planning')}</p>;
  const { total, confirmed, handedOver, didNotArrive, unknown } = progress;
  const done = total - progress.underWay;
  return (
    <div className={styles.live}>
      <p className={styles.done}>
        <strong>{format.number(done)}</strong> {t('announcements.live.of', { total })}
      </p>
      <ProgressBar
        label={t('announcements.live.bar')}
        total={total}
        parts={[
          { tone: 'good', count: confirmed },
          { tone: 'moving', count: handedOver },
          { tone: 'attention', count: unknown },
          { tone: 'bad', count: didNotArrive },
        ]}
      />
      <p className={styles.left} role="status">
        {wordsOf(live, progress, now, { t, format })}
      </p>
      {live.follow === 'polling' || live.follow === 'connecting' ? (
        <p className={styles.follow}>{t(`announcements.live.${live.follow}`)}</p>
      ) : null}
    </div>
  );
}

/** What it is at, and how long that takes. */
function wordsOf(
  { secondsLeft, opensAt }: LiveNews,
  { underWay, handedOver, phase }: Progress,
  now: string,
  { t, format }: Pick<ReturnType<typeof useMessages>, 't' | 'format'>,
): string {
  if (underWay === 0) {
    return phase === 'closed' || handedOver === 0
      ? t('announcements.live.over')
      : t('announcements.live.receipts', { count: handedOver });
  }
  if (phase === 'paused') return t('announcements.live.paused', { count: underWay });
  if (opensAt !== null) {
    return t('announcements.live.quiet', {
      count: underWay,
      time: format.nearTime(opensAt, now),
    });
  }
  return secondsLeft === null
    ? t('announcements.live.measuring', { count: underWay })
    : t('announcements.live.left', {
        count: underWay,
        time: format.duration(secondsLeft * 1_000),
      });
}
