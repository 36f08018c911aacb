import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import { ConfirmPane } from '../../../components/confirm-pane.js';
import type { Fact } from '../../../components/fact-list.js';
import { PhonePreview } from '../../../components/phone-preview.js';
import type { Draft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useSession } from '../../../platform/session/session.js';
import styles from '../write/form.module.css';
import { correctionProblem } from './correction-problem.js';

/** What of a correction can be chosen: nothing of whom it is for, nor of what each of them reads. */
export interface CorrectionDraft {
  title: string;
  text: string;
  accurate: boolean;
}

export const longestTitle = 200;

/** A correction as it is written, and as it is mended when it came back: its audience is fixed. */
export function CorrectionForm({
  draft,
  phones,
  facts,
  label,
  isPending,
  error,
  onSubmit,
  secondary,
}: {
  draft: Draft<CorrectionDraft>;
  /** How many phones got the wrong one; undefined while that is not known. */
  phones: number | undefined;
  /** What else is to be seen before it is handed in. */
  facts: readonly Fact[];
  label: string;
  isPending: boolean;
  error: unknown;
  onSubmit: (draft: CorrectionDraft) => void;
  secondary: ReactNode;
}): ReactElement {
  const { t } = useMessages();
  const { schoolName } = useSession();
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { value } = draft;
  const problem = correctionProblem(value.text);
  const isUntitled = value.title.trim() === '';
  const handIn = (): void => {
    setTried(true);
    if (problem !== undefined) field.current?.focus();
    else if (value.accurate && !isUntitled) onSubmit(value);
  };
  // What was stated of one text says nothing of another.
  const change = (changes: Partial<CorrectionDraft>): void =>
    draft.set({ ...value, accurate: false, ...changes });
  return (
    <form
      noValidate
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        handIn();
      }}
    >
      <div className={styles.form}>
        <TextInput
          label={t('announcements.write.title')}
          description={t('announcements.write.title-help')}
          value={value.title}
          maxLength={longestTitle}
          autoComplete="off"
          error={isTried && isUntitled ? t('announcements.write.title-missing') : undefined}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Textarea
          ref={field}
          autosize
          minRows={5}
          maxRows={16}
          label={t('announcements.write.text')}
          description={t('announcements.correct.text-help')}
          value={value.text}
          error={problem === undefined ? undefined : t(problem.key, problem.values)}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <ConfirmPane
          title={t('announcements.submit.title')}
          facts={[
            {
              label: t('announcements.fact.recipients'),
              value:
                phones === undefined
                  ? t('announcements.correct.audience')
                  : t('announcements.correct.phones', { phones }),
            },
            ...facts,
          ]}
          confirmLabel={label}
          onConfirm={handIn}
          isPending={isPending}
          error={error}
          secondary={secondary}
        >
          <Checkbox
            label={t('announcements.submit.accurate')}
            checked={value.accurate}
            error={
              isTried && !value.accurate ? t('announcements.write.accurate-missing') : undefined
            }
            onChange={(event) => change({ accurate: event.currentTarget.checked })}
          />
        </ConfirmPane>
      </div>
      <section aria-labelledby="correction">
        <h2 id="correction">{t('announcements.sample.title')}</h2>
        <PhonePreview sender={schoolName} text={value.text} />
      </section>
    </form>
  );
}
