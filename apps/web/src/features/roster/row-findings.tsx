import type { ReactElement } from 'react';
import { ToneIcon } from '../../components/tone-icon.js';
import type { Tone } from '../../components/state-texts.js';
import { useMessages } from '../../platform/messages/messages.js';
import type { RosterRow } from './import-queries.js';
import styles from './row-findings.module.css';

type Finding = RosterRow['findings'][number];

const tones: Record<Finding['severity'], Tone> = {
  refused: 'bad',
  warning: 'attention',
  note: 'resting',
};

/** What is wrong with a row, each at its cell: the column, what stood there, and why it was not taken. */
export function RowFindings({ findings }: { findings: readonly Finding[] }): ReactElement {
  const { t, language } = useMessages();
  return (
    <ul className={styles.findings}>
      {findings.map(({ severity, column, heading, value, code, reason }) => (
        <li key={`${column} ${code}`} className={styles.finding} data-tone={tones[severity]}>
          <span className={styles.shape}>
            <ToneIcon tone={tones[severity]} />
          </span>
          <span>
            {column === null ? null : (
              <strong>
                {heading === null || heading === ''
                  ? t('roster.finding.column', { column })
                  : t('roster.finding.column-headed', { column, heading })}
                {value === null || value === '' ? '. ' : ` “${value}”. `}
              </strong>
            )}
            {reason[language]}
          </span>
        </li>
      ))}
    </ul>
  );
}
