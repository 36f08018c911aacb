import { calendarReasons } from '@lien-lac/domain';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { FileDrop } from '../../components/file-drop.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './calendar-page.module.css';
import { type CalendarSheet, readSheet } from './calendar-queries.js';

/** A sheet that is read into the form: nothing is kept before it was looked at and saved. */
export function SheetReading({
  reading,
  onRead,
}: {
  reading: CalendarSheet | undefined;
  onRead: (reading: CalendarSheet) => void;
}): ReactElement {
  const { t, language } = useMessages();
  const read = useMutation({ mutationFn: readSheet, onSuccess: onRead });
  return (
    <div className={styles.section}>
      <FileDrop
        action={t(
          read.isPending ? 'school-calendar.sheet.reading' : 'school-calendar.sheet.choose',
        )}
        kinds={t('school-calendar.sheet.kinds')}
        isReading={read.isPending}
        onChoose={(file) => read.mutate(file)}
      />
      <ErrorNotice error={read.error} />
      {reading === undefined ? null : (
        <p role="status" className={styles.read}>
          {t('school-calendar.sheet.read', {
            terms: reading.calendar.terms.length,
            days: reading.calendar.specialDays.length,
            refused: reading.findings.length,
          })}
        </p>
      )}
      {reading === undefined || reading.findings.length === 0 ? null : (
        <ul className={styles.findings} aria-label={t('school-calendar.sheet.findings')}>
          {reading.findings.map(({ sheet, row, column, code, value }) => (
            <li key={`${sheet} ${row} ${column ?? ''} ${code}`}>
              <strong>
                {t('school-calendar.sheet.place', { sheet, row, column: column ?? '' })}
              </strong>{' '}
              {value === '' ? null : `“${value}” `}
              {calendarReasons[code][language]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
