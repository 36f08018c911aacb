import { notDeliveredReasonTexts } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { ToneIcon } from '../../../components/tone-icon.js';
import type { Tone } from '../../../components/state-texts.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { SentReport, StudentDay } from '../reading/report-queries.js';
import styles from './class-day-page.module.css';

export const outcomeTones: Readonly<Record<SentReport['outcome'], Tone>> = {
  confirmed: 'good',
  'handed-over': 'moving',
  'under-way': 'waiting',
  unknown: 'attention',
  expired: 'bad',
  'did-not-arrive': 'bad',
  nobody: 'bad',
};

/** What a family was told of the day, each with what became of it and what it was composed as. */
export function SentReports({ student: { reports } }: { student: StudentDay }): ReactElement {
  const { t, language, format } = useMessages();
  return (
    <>
      {reports.map((report) => (
        <div key={report.sentAt} className={styles.message}>
          <p className={styles.source}>
            {t(`daily-reports.sent.${report.occasion}`, {
              time: format.dateTime(report.sentAt),
              name: report.sentBy ?? '',
            })}
          </p>
          <p className={styles.words}>{report.text}</p>
          {report.editedBy === null ? null : (
            <p className={styles.quiet}>
              {t('daily-reports.sent.edited', {
                name: report.editedBy,
                other: report.confirmedBy ?? '',
                text: report.composed,
              })}
            </p>
          )}
          <p className={styles.outcome} data-tone={outcomeTones[report.outcome]}>
            <ToneIcon tone={outcomeTones[report.outcome]} />
            <span>
              {t(`daily-reports.outcome.${report.outcome}`)}
              {report.reason === null || report.outcome === 'expired'
                ? null
                : ` ${notDeliveredReasonTexts[report.reason][language]}`}
            </span>
          </p>
        </div>
      ))}
    </>
  );
}
