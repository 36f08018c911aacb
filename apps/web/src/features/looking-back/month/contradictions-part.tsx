import { contradictionLabels } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { SchoolMonth } from '../looking-back-queries.js';
import { BarTable } from '../plots/bar-table.js';
import styles from './month.module.css';

/** Where diary and observations did not agree, and who was right. */
export function ContradictionsPart({
  contradictions,
}: {
  contradictions: SchoolMonth['contradictions'];
}): ReactElement {
  const { t, language } = useMessages();
  const rows = contradictions
    .filter(({ all }) => all > 0)
    .map(({ kind, diaryRight, observationRight, open }) => ({
      ...{ key: kind, label: contradictionLabels[kind][language] },
      counts: [diaryRight, observationRight, open],
    }));
  return (
    <section className={styles.part} aria-labelledby="contradictions">
      <h2 id="contradictions">{t('looking-back.contradictions')}</h2>
      {rows.length === 0 ? (
        <p className={styles.says}>{t('looking-back.no-contradictions')}</p>
      ) : (
        <BarTable
          label={t('looking-back.contradictions')}
          heading={t('looking-back.kind')}
          series={[
            { key: 'diary', label: t('looking-back.diary-right'), tone: 'quiet' },
            { key: 'observation', label: t('looking-back.seen-right'), tone: 'quiet-hatched' },
            { key: 'open', label: t('looking-back.open'), tone: 'attention' },
          ]}
          rows={rows}
        />
      )}
    </section>
  );
}
