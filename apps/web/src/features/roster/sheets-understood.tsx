import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import { correctHeaderRow, correctMeaning } from './column-corrections.js';
import { ColumnTable } from './column-table.js';
import { HeaderRowForm } from './header-row-form.js';
import type { RosterSheet } from './import-queries.js';
import { groupSheets, needsLook, type SheetGroup } from './sheet-groups.js';
import styles from './sheets-understood.module.css';
import { useColumnCorrections } from './use-column-corrections.js';

/** Which sheets and columns were understood as what; a guess that is wrong is corrected here. */
export function SheetsUnderstood({
  importId,
  sheets,
}: {
  importId: string;
  sheets: readonly RosterSheet[];
}): ReactElement {
  const { t } = useMessages();
  const { corrections, correct } = useColumnCorrections(importId);
  const groups = groupSheets(sheets);
  const unclear = groups.some(needsLook);
  const [isOpen, setIsOpen] = useState(unclear);
  const columns = Math.max(0, ...groups.map(({ like }) => like.columns.length));
  return (
    <details
      className={styles.understood}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className={styles.summary}>
        <span>
          <strong>{t('roster.columns.title', { sheets: sheets.length, columns })}</strong>{' '}
          {t(unclear ? 'roster.columns.unclear' : 'roster.columns.clear')}
        </span>
      </summary>
      <div className={styles.groups} aria-busy={correct.isPending}>
        <ErrorNotice error={correct.error} />
        {groups.map((group) => (
          <section key={group.like.name} className={styles.group}>
            <GroupTitle group={group} />
            {group.like.skipped === undefined ? null : <Skipped group={group} />}
            {group.like.columns.length === 0 ? null : (
              <ColumnTable
                sheet={group.like}
                isBusy={correct.isPending}
                onCorrect={(index, meaning) =>
                  correct.mutate(correctMeaning(corrections, group, index, meaning))
                }
              />
            )}
            <HeaderRowForm
              key={group.like.headerRow}
              headerRow={group.like.headerRow}
              isBusy={correct.isPending}
              onCorrect={(row) => correct.mutate(correctHeaderRow(corrections, group, row))}
            />
          </section>
        ))}
      </div>
    </details>
  );
}

function GroupTitle({ group: { sheets, like } }: { group: SheetGroup }): ReactElement {
  const { t } = useMessages();
  const names = sheets.map(({ name }) => name).join(', ');
  if (sheets.length === 1)
    return <h2 className={styles.title}>{t('roster.columns.one-sheet', { name: like.name })}</h2>;
  return (
    <>
      <h2 className={styles.title}>{t('roster.columns.alike', { count: sheets.length })}</h2>
      <p className={styles.names}>{names}</p>
    </>
  );
}

function Skipped({ group: { like } }: { group: SheetGroup }): ReactElement | null {
  const { language } = useMessages();
  return like.skipped === undefined ? null : (
    <p className={styles.skipped}>{like.skipped[language]}</p>
  );
}
