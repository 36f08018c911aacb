import { type ReactElement, useId } from 'react';
import { WarningIcon } from '../../../components/icons.js';
import pane from '../../../components/pane.module.css';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './sheet.module.css';
import type { StaffSheet } from './sheet-queries.js';

/** What was not taken, each at its cell with the reason; and all of it as a workbook to be mended. */
export function SheetFindings({ sheet }: { sheet: StaffSheet }): ReactElement {
  const { t, language } = useMessages();
  const titleId = useId();
  const { findings, can, id } = sheet;
  return (
    <section className={pane.pane} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId}>{t('staff.findings.title', { count: findings.length })}</h2>
        <p>{t('staff.findings.words')}</p>
      </div>
      <ul className={styles.findings}>
        {findings.map(({ sheet: name, row, column, code, value, reason }) => (
          <li key={`${name} ${row} ${column} ${code}`} className={styles.finding}>
            <span className={styles.shape}>
              <WarningIcon />
            </span>
            <span>
              <strong>
                {column === null
                  ? t('staff.findings.row', { sheet: name, row: String(row) })
                  : t('staff.findings.cell', { sheet: name, cell: `${column}${row}` })}
                {value === '' ? '. ' : ` “${value}”. `}
              </strong>
              {reason[language]}
            </span>
          </li>
        ))}
      </ul>
      {can.downloadRefused ? (
        <a
          href={`/api/v1/account-imports/${id}/refused-rows.xlsx?language=${language}`}
          download
          className={styles.link}
        >
          {t('staff.findings.download')}
        </a>
      ) : null}
    </section>
  );
}
