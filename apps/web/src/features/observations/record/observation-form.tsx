import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import {
  longestObservationWord,
  type Observation,
  observationKindLabels,
  type ObservationProblem,
  usualObservationWords,
} from '@lien-lac/domain';
import { CheckIcon } from '../../../components/icons.js';
import { dialogActions, dialogForm } from '../../../components/dialog.js';
import { readTimeOfDay } from '../../../platform/formatting/read-time-of-day.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../observations.module.css';
import { isComplete, problemsOf, type Values } from './observation-values.js';

/** How late people usually come. */
const usualMinutes = [5, 10, 15, 20];

/** The time, the minutes and the words of an observation. Chips are taken at once, what is typed when one is done. */
export function ObservationForm({
  date,
  department,
  values,
  isRecorded,
  onChange,
  onTakeBack,
  onDone,
  onBack,
}: {
  date: string;
  department: Observation['department'];
  values: Values;
  isRecorded: boolean;
  onChange: (values: Values) => void;
  onTakeBack: () => void;
  onDone: () => void;
  /** To the kinds, as long as nothing was recorded. */
  onBack: () => void;
}): ReactElement {
  const { t, language } = useMessages();
  const [typed, setTyped] = useState(values);
  const [at, setAt] = useState(values.at);
  const { kind } = values;
  const problems = problemsOf({ ...typed, date, department });
  const needsWord = !isComplete({ ...values, word: '', date, department });
  const change = (next: Partial<Values>): void => {
    const whole = { ...typed, ...next };
    setTyped(whole);
    if (isComplete({ ...whole, date, department })) onChange(whole);
  };
  const finish = (event: FormEvent): void => {
    event.preventDefault();
    if (problems.length > 0) return;
    if (!isRecorded || JSON.stringify(typed) !== JSON.stringify(values)) onChange(typed);
    onDone();
  };
  const wrong = (...of: ObservationProblem[]): string | undefined => {
    const found = problems.find((problem) => of.includes(problem));
    return found === undefined || found === 'observation.word-needed'
      ? undefined
      : t(`observations.problem.${found}`);
  };
  const label = observationKindLabels[kind][language];
  return (
    <form onSubmit={finish} className={dialogForm}>
      <p role="status" className={styles.recorded} data-recorded={isRecorded}>
        {isRecorded ? <CheckIcon /> : null}
        {isRecorded
          ? t('observations.recorded', { kind: label, at: values.at })
          : t('observations.needs-word', { kind: label })}
      </p>
      <Chips
        label={t('observations.words')}
        chips={usualObservationWords[kind].map((word) => ({ key: word, word }))}
        isChosen={(word) => typed.word === word}
        onChoose={(word) => change({ word: typed.word === word && !needsWord ? '' : word })}
      />
      {kind === 'late' ? (
        <Chips
          label={t('observations.minutes')}
          chips={usualMinutes.map((minutes) => ({
            key: String(minutes),
            word: t('observations.minutes-of', { minutes }),
          }))}
          isChosen={(key) => String(typed.minutes) === key}
          onChoose={(key) => change({ minutes: Number(key) })}
        />
      ) : null}
      <TextInput
        label={t('observations.word')}
        description={t('observations.word-hint')}
        value={typed.word}
        maxLength={longestObservationWord}
        autoComplete="off"
        error={wrong('observation.word-has-markup', 'observation.word-has-phone')}
        onChange={({ currentTarget }) => setTyped({ ...typed, word: currentTarget.value })}
      />
      <div className={styles.pair}>
        <TextInput
          // A time input is written as the browser's own language has it, with AM and PM.
          inputMode="numeric"
          label={t('observations.at')}
          value={at}
          maxLength={5}
          autoComplete="off"
          error={wrong('observation.time-invalid')}
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            setAt(value);
            setTyped({ ...typed, at: readTimeOfDay(value) ?? value });
          }}
          onBlur={() => setAt(typed.at)}
        />
        {kind === 'late' ? (
          <TextInput
            inputMode="numeric"
            label={t('observations.minutes-typed')}
            value={typed.minutes ?? ''}
            maxLength={3}
            error={wrong('observation.minutes-invalid')}
            onChange={({ currentTarget }) => {
              const digits = currentTarget.value.replace(/\D/g, '');
              setTyped({ ...typed, minutes: digits === '' ? null : Number(digits) });
            }}
          />
        ) : null}
      </div>
      <div className={dialogActions}>
        <Button type="submit" disabled={problems.length > 0}>
          {t(isRecorded ? 'observations.done' : 'observations.record-it')}
        </Button>
        {isRecorded ? (
          <Button variant="default" onClick={onTakeBack}>
            {t('observations.take-back')}
          </Button>
        ) : (
          <Button variant="default" onClick={onBack}>
            {t('observations.other-kind')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Chips({
  label,
  chips,
  isChosen,
  onChoose,
}: {
  label: string;
  chips: readonly { key: string; word: string }[];
  isChosen: (key: string) => boolean;
  onChoose: (key: string) => void;
}): ReactElement | null {
  if (chips.length === 0) return null;
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {chips.map(({ key, word }) => (
        <button
          key={key}
          type="button"
          className={styles.chip}
          aria-pressed={isChosen(key)}
          onClick={() => onChoose(key)}
        >
          {word}
        </button>
      ))}
    </div>
  );
}
