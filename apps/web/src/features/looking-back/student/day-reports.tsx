import { notDeliveredReasonTexts } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { ToneIcon } from '../../../components/tone-icon.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { DayReport } from '../looking-back-queries.js';
import { outcomeTones } from './attendance-marks.js';
import styles from './weeks.module.css';

/** What the family was told of a day, and whether it arrived. */
export function DayReports({ reports }: { reports: readonly DayReport[] }): ReactElement | null {
  const { t, format, language } = useMessages();
  if (reports.length === 0) return null;
  return (
    <>
      {reports.map(({ occasion, text, sentAt, outcome, reason }) => (
        <details key={sentAt} className={styles.report}>
          <summary>
            {t(`looking-back.occasion.${occasion}`, {
              // The first leaves on its day; others may leave on any later one.
              time: occasion === 'first' ? format.time(sentAt) : format.dateTime(sentAt),
            })}{' '}
            <span className={styles.mark} data-tone={outcomeTones[outcome]}>
              <ToneIcon tone={outcomeTones[outcome]} />
              {t(`looking-back.outcome.${outcome}`)}
            </span>
          </summary>
          <p className={styles.text}>{text}</p>
          {reason === null ? null : (
            <p className={styles.says}>{notDeliveredReasonTexts[reason][language]}</p>
          )}
        </details>
      ))}
    </>
  );
}
