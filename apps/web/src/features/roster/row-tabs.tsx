import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { AddressTabs, addressTab } from '../../components/address-tabs.js';
import { useMessages } from '../../platform/messages/messages.js';
import type { RosterPreview } from './import-queries.js';
import { RowList } from './row-list.js';
import { countSelections, type RowSelection } from './row-selections.js';
import styles from './row-tabs.module.css';

/** The rows of the file by what becomes of them; which ones are looked at stands in the address. */
export function RowTabs({
  preview,
  show,
}: {
  preview: RosterPreview;
  show: RowSelection | undefined;
}): ReactElement | null {
  const { t, format } = useMessages();
  const selections = countSelections(preview);
  const shown = selections.find(({ selection }) => selection === show) ?? selections[0];
  if (shown === undefined) return null;
  return (
    <section className={styles.rows} aria-label={t('roster.rows.title')}>
      <AddressTabs label={t('roster.rows.which')} active={shown.selection}>
        {selections.map(({ selection, count }) => (
          <li key={selection}>
            <Link
              to="/roster/$id"
              params={{ id: preview.id }}
              search={{ show: selection }}
              replace
              resetScroll={false}
              activeOptions={{ exact: true }}
              className={addressTab}
              aria-current={selection === shown.selection ? 'true' : undefined}
            >
              {t(`roster.rows.${selection}`)}{' '}
              <span className={styles.count}>{format.number(count)}</span>
            </Link>
          </li>
        ))}
      </AddressTabs>
      <RowList key={shown.selection} importId={preview.id} show={shown.selection} />
    </section>
  );
}
