import { Button, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './calendar-page.module.css';
import type { Calendar } from './calendar-queries.js';

type Term = Calendar['terms'][number];

export function TermRows({
  terms,
  problemOf,
  onChange,
}: {
  terms: readonly Term[];
  problemOf: (index: number) => string | undefined;
  onChange: (terms: Term[]) => void;
}): ReactElement {
  const { t } = useMessages();
  const set = (index: number, part: Partial<Term>): void =>
    onChange(terms.map((term, place) => (place === index ? { ...term, ...part } : term)));
  return (
    <section className={styles.section} aria-labelledby="calendar-terms">
      <h2 id="calendar-terms">{t('school-calendar.terms')}</h2>
      <ul className={styles.rows}>
        {terms.map((term, index) => (
          <li key={index} className={styles.row}>
            <TextInput
              label={t('school-calendar.name')}
              value={term.name}
              error={problemOf(index)}
              autoComplete="off"
              onChange={({ currentTarget }) => set(index, { name: currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('school-calendar.from')}
              value={term.from}
              onChange={({ currentTarget }) => set(index, { from: currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('school-calendar.until')}
              value={term.until}
              onChange={({ currentTarget }) => set(index, { until: currentTarget.value })}
            />
            <Button
              variant="default"
              aria-label={t('school-calendar.remove-one', { name: term.name })}
              onClick={() => onChange(terms.filter((_, place) => place !== index))}
            >
              {t('school-calendar.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        className={styles.add}
        onClick={() => onChange([...terms, { name: '', from: '', until: '' }])}
      >
        {t('school-calendar.add-term')}
      </Button>
    </section>
  );
}
