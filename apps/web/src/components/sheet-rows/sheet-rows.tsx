import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './sheet-rows.module.css';

/** A row of an uploaded sheet that has to be mended. */
export interface SheetRow {
  sheet: string;
  /** As in the spreadsheet, from 1. */
  row: number;
  /** Of whom it speaks, as it stands there. */
  code: string | null;
  name: string | null;
  /** The column that lacks something; null for the whole row. */
  column?: string | null;
  texts: { vi: string; en: string };
}

/** The rows of an uploaded sheet that have to be mended, each with where it stands and why. */
export function SheetRows({ rows }: { rows: readonly SheetRow[] }): ReactElement {
  const { t, language } = useMessages();
  return (
    <div
      role="region"
      tabIndex={0}
      aria-label={t('components.sheet-rows')}
      className={styles.scroll}
    >
      <ul className={styles.rows}>
        {rows.map(({ sheet, row, code, name, column = null, texts }) => (
          <li key={`${sheet} ${row} ${column ?? ''}`}>
            <span className={styles.place}>{t('components.sheet-rows.place', { sheet, row })}</span>{' '}
            <span>{[code, name].filter((part) => part !== null).join(', ')}</span>{' '}
            <span className={styles.why}>
              {column === null ? null : `{${column}}: `}
              {texts[language]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
