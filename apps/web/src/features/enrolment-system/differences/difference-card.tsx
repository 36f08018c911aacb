import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactElement, useId } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Choice } from './choices.js';
import styles from './difference-card.module.css';
import { sideOf, studentOf, whatDiffers } from './difference-words.js';
import type { Difference } from './differences-query.js';

/** The keys that choose, as the two sides stand; undefined for a key that does not. */
export function choiceByKey(key: string): Choice | null | undefined {
  if (key === 'ArrowLeft') return 'keep';
  if (key === 'ArrowRight') return 'take';
  return key === 'Delete' || key === 'Backspace' ? null : undefined;
}

/** What the school has beside what the enrolment system tells; one of them is chosen. */
export function DifferenceCard({
  difference,
  choice,
  refusal,
  onChoose,
}: {
  difference: Difference;
  choice: Choice | undefined;
  /** Why the choice could not be recorded. */
  refusal: Error | undefined;
  onChoose: (choice: Choice | undefined) => void;
}): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const { id, student, field, since, ours, theirs, can } = difference;
  const nameId = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const chosen = choiceByKey(event.key);
    if (chosen === undefined) return;
    event.preventDefault();
    if (chosen !== null && !(chosen === 'take' ? can.take : can.keep)) return;
    onChoose(chosen ?? undefined);
    const side = event.currentTarget.querySelector<HTMLInputElement>(
      `input[value="${chosen ?? 'keep'}"]`,
    );
    side?.focus();
  };
  const side = (value: Choice, act: string, told: string | null, may: boolean): ReactElement => (
    <label className={styles.side}>
      <input
        type="radio"
        name={`difference-${id}`}
        value={value}
        checked={choice === value}
        disabled={!may}
        onChange={() => onChoose(value)}
      />
      <span className={styles.words}>
        <span className={styles.act}>{act}</span>
        <span className={styles.value} data-nothing={told === null || undefined}>
          {sideOf(difference, told, messages)}
        </span>
      </span>
    </label>
  );
  return (
    <fieldset className={styles.card} aria-labelledby={nameId} onKeyDown={onKeyDown}>
      <div id={nameId} className={styles.top}>
        <strong>{studentOf(difference, messages)}</strong>
        <span>{whatDiffers(difference, messages)}</span>
      </div>
      <div className={styles.sides}>
        {side('keep', t('enrolment-system.difference.ours'), ours, can.keep)}
        {side(
          'take',
          t(
            field === 'phone'
              ? 'enrolment-system.difference.stop'
              : 'enrolment-system.difference.theirs',
          ),
          theirs,
          can.take,
        )}
      </div>
      <ErrorNotice error={refusal} />
      <p className={styles.foot}>
        {student.code === null ? null : (
          <span>{t('enrolment-system.difference.code', { code: student.code })}</span>
        )}
        <span>{t('enrolment-system.difference.since', { time: format.dateTime(since) })}</span>
        <Link to="/students/$id" params={{ id: student.id }} className={styles.open}>
          {t('enrolment-system.difference.open')}
        </Link>
      </p>
    </fieldset>
  );
}
