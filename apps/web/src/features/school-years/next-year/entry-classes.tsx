import { Button, CloseButton, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import pane from '../../../components/pane.module.css';
import { useMessages } from '../../../platform/messages/messages.js';
import { type NextYearChoices, type RollOver, withoutEntryClass } from './choices.js';
import styles from './next-year-page.module.css';

/** The classes of the new first grade, which are empty until the new students come. */
export function EntryClasses({
  choices,
  preview,
  onChange,
}: {
  choices: NextYearChoices;
  preview: RollOver;
  onChange: (choices: NextYearChoices) => void;
}): ReactElement {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const wrong = preview.conflicts
    .filter(({ kind }) => kind === 'entry-class-of-another-grade')
    .map(({ about }) => about);
  const names =
    choices.entryClasses ??
    preview.classes.flatMap(({ from, to }) => (from === null && to !== null ? [to] : []));
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const name = typed.trim();
    if (name === '') return;
    if (!names.includes(name)) onChange({ ...choices, entryClasses: [...names, name] });
    setTyped('');
  };
  return (
    <section className={pane.pane} aria-labelledby="entry-classes">
      <div>
        <h2 id="entry-classes">{t('school-years.entry.title')}</h2>
        <p className={styles.quiet}>{t('school-years.entry.hint')}</p>
      </div>
      {names.length === 0 ? (
        <p>{t('school-years.entry.none')}</p>
      ) : (
        <ul className={styles.chips} aria-label={t('school-years.entry.title')}>
          {names.map((name) => (
            <li key={name} className={styles.chip} data-wrong={wrong.includes(name) || undefined}>
              {name}
              <CloseButton
                size={44}
                aria-label={t('school-years.entry.drop', { class: name })}
                onClick={() => onChange(withoutEntryClass(choices, names, name))}
              />
            </li>
          ))}
        </ul>
      )}
      <form className={styles.tools} onSubmit={add}>
        <TextInput
          label={t('school-years.entry.add-label')}
          placeholder={t('school-years.entry.example')}
          autoComplete="off"
          maxLength={40}
          value={typed}
          error={
            wrong.length === 0
              ? undefined
              : t('school-years.entry.wrong', { classes: wrong.join(', ') })
          }
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('school-years.entry.add')}
        </Button>
        {choices.entryClasses === null ? null : (
          <LinkButton onClick={() => onChange({ ...choices, entryClasses: null })}>
            {t('school-years.entry.as-now')}
          </LinkButton>
        )}
      </form>
    </section>
  );
}
