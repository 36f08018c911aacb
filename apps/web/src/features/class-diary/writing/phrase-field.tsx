import {
  addPhrase,
  diaryTextFieldLabels,
  type DiaryProblem,
  type DiaryTextField,
  errorCatalogue,
  fillPhrase,
  gapsOf,
  phrasesOf,
  usualPhrases,
  withoutPhrase,
} from '@lien-lac/domain';
import { Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import chips from './chips.module.css';
import { PhraseGaps } from './phrase-gaps.js';

/** One field of a student: the usual phrases as chips, and the text for whatever else there is to say. */
export function PhraseField({
  field,
  text,
  problem,
  onChange,
}: {
  field: DiaryTextField;
  text: string;
  problem: DiaryProblem | undefined;
  onChange: (text: string) => void;
}): ReactElement {
  const { t, language } = useMessages();
  const [asked, setAsked] = useState<string>();
  const label = diaryTextFieldLabels[field][language];
  const said = phrasesOf(text);
  const tap = (phrase: string): void => {
    if (gapsOf(phrase).length > 0) return setAsked(asked === phrase ? undefined : phrase);
    setAsked(undefined);
    onChange(said.includes(phrase) ? withoutPhrase(text, phrase) : addPhrase(text, phrase));
  };
  return (
    <>
      <div
        className={chips.chips}
        role="group"
        aria-label={t('class-diary.editor.phrases', { field: label })}
      >
        {usualPhrases[field].map((phrase) => (
          <button
            key={phrase}
            type="button"
            className={chips.chip}
            aria-pressed={gapsOf(phrase).length > 0 ? undefined : said.includes(phrase)}
            aria-expanded={gapsOf(phrase).length > 0 ? asked === phrase : undefined}
            lang="vi"
            onClick={() => tap(phrase)}
          >
            {phrase.replace(/\{[^{}]*\}/gu, '…')}
          </button>
        ))}
      </div>
      {asked === undefined ? null : (
        <PhraseGaps
          key={asked}
          phrase={asked}
          onFilled={(values) => {
            const filled = fillPhrase(asked, values);
            if (filled !== null) onChange(addPhrase(text, filled));
            setAsked(undefined);
          }}
        />
      )}
      <Textarea
        label={label}
        autosize={false}
        rows={2}
        value={text}
        lang="vi"
        error={
          problem === undefined
            ? undefined
            : errorCatalogue[problem.code][language].replace('{most}', String(problem.most ?? ''))
        }
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </>
  );
}
