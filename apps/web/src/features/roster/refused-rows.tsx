import type { ReactElement } from 'react';
import { WarningIcon } from '../../components/icons.js';
import { useMessages } from '../../platform/messages/messages.js';
import type { RosterPreview } from './import-queries.js';
import styles from './refused-rows.module.css';

/** How much was not taken, and all of it as a workbook to be mended and uploaded again. */
export function RefusedRows({
  preview: { id, counts, can },
}: {
  preview: RosterPreview;
}): ReactElement | null {
  const { t, language } = useMessages();
  if (!can.downloadRefused) return null;
  const { refusedRows, refusedCells } = counts;
  const parts = [
    ...(refusedRows === 0 ? [] : [t('roster.refused.rows', { count: refusedRows })]),
    ...(refusedCells === 0 ? [] : [t('roster.refused.cells', { count: refusedCells })]),
  ];
  return (
    <section className={styles.refused}>
      <span className={styles.shape}>
        <WarningIcon />
      </span>
      <div className={styles.words}>
        <p>
          <strong>{t('roster.refused.title', { parts: parts.join(', ') })}</strong>{' '}
          {t(can.accept ? 'roster.refused.words-before' : 'roster.refused.words')}
        </p>
        <a
          className={styles.download}
          href={`/api/v1/contacts/imports/${id}/refused-rows.xlsx?language=${language}`}
          download
        >
          {t('roster.refused.download')}
        </a>
      </div>
    </section>
  );
}
