import { NativeSelect } from '@mantine/core';
import { COLUMN_MEANINGS, type ColumnMeaning, columnMeaningLabel } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './column-table.module.css';
import type { RosterSheet } from './import-queries.js';

type Column = RosterSheet['columns'][number];

/** Each column with its heading, what is in it, and what it is taken to mean, which can be changed. */
export function ColumnTable({
  sheet,
  isBusy,
  onCorrect,
}: {
  sheet: RosterSheet;
  isBusy: boolean;
  onCorrect: (index: number, meaning: ColumnMeaning | null) => void;
}): ReactElement {
  const { t, language } = useMessages();
  const meanings = [
    { value: '', label: t('roster.columns.unused') },
    ...COLUMN_MEANINGS.map((value) => ({ value, label: columnMeaningLabel(value)[language] })),
  ];
  return (
    <ul className={styles.columns}>
      {sheet.columns.map((column) => (
        <li key={column.index} className={styles.column}>
          <div className={styles.heading}>
            <span className={styles.letter}>{column.letter}</span>
            <span className={styles.words}>
              <strong>
                {column.heading === '' ? t('roster.columns.no-heading') : column.heading}
              </strong>
              <span className={styles.samples}>{column.samples.slice(0, 3).join(' · ')}</span>
            </span>
          </div>
          <NativeSelect
            aria-label={t('roster.columns.meaning', { column: nameOf(column) })}
            data={meanings}
            value={column.meaning ?? ''}
            disabled={isBusy}
            data-unclear={column.meaning === null || undefined}
            onChange={({ currentTarget }) => {
              const chosen = COLUMN_MEANINGS.find((meaning) => meaning === currentTarget.value);
              onCorrect(column.index, chosen ?? null);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

function nameOf({ letter, heading }: Column): string {
  return heading === '' ? letter : `${letter}, ${heading}`;
}
