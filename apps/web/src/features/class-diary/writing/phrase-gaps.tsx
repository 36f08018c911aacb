import { gapsOf, usualSubjects } from '@lien-lac/domain';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import chips from './chips.module.css';
import styles from './phrase-gaps.module.css';

const subjectGap = 'môn';

/** What a phrase leaves open: the subject by a tap, a mark or a topic typed. */
export function PhraseGaps({
  phrase,
  onFilled,
}: {
  phrase: string;
  onFilled: (values: Record<string, string>) => void;
}): ReactElement {
  const { t } = useMessages();
  const gaps = gapsOf(phrase);
  const [values, setValues] = useState<Record<string, string>>({});
  const isWhole = gaps.every((gap) => (values[gap] ?? '').trim() !== '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole) onFilled(values);
  };
  return (
    <form className={styles.gaps} onSubmit={submit}>
      {gaps.includes(subjectGap) ? (
        <div
          className={chips.chips}
          role="group"
          aria-label={t('class-diary.editor.subjects')}
          lang="vi"
        >
          {usualSubjects.map((subject) => (
            <button
              key={subject}
              type="button"
              className={chips.chip}
              aria-pressed={values[subjectGap] === subject}
              onClick={() => {
                const next = { ...values, [subjectGap]: subject };
                // With nothing else to ask, the tap is all.
                if (gaps.length === 1) onFilled(next);
                else setValues(next);
              }}
            >
              {subject}
            </button>
          ))}
        </div>
      ) : null}
      {gaps
        .filter((gap) => gap !== subjectGap)
        .map((gap) => (
          <TextInput
            key={gap}
            label={gap.charAt(0).toUpperCase() + gap.slice(1)}
            lang="vi"
            autoComplete="off"
            maxLength={60}
            value={values[gap] ?? ''}
            onChange={({ currentTarget }) => setValues({ ...values, [gap]: currentTarget.value })}
          />
        ))}
      {gaps.length === 1 && gaps[0] === subjectGap ? null : (
        <Button type="submit" variant="default" disabled={!isWhole}>
          {t('class-diary.editor.add-phrase')}
        </Button>
      )}
    </form>
  );
}
