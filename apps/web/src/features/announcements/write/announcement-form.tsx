import { messageFields, parseMessage } from '@lien-lac/domain';
import { Checkbox, TextInput } from '@mantine/core';
import { type ReactElement, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { BrandnameCheck } from '../../../components/brandname-check/brandname-check.js';
import { ConfirmPane } from '../../../components/confirm-pane.js';
import { LinkButton } from '../../../components/link-button.js';
import { TemplateChoice } from '../../../components/template-picker/template-choice.js';
import { TestMessage } from '../../../components/test-message/test-message.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Draft } from '../../../platform/drafts/use-draft.js';
import { sendTestMessage } from '../reading/send-test-message.js';
import { AudienceField } from './audience-field.js';
import {
  type AnnouncementDraft,
  type DraftField,
  type DraftProblem,
  emptyDraft,
  problemsOf,
} from './draft.js';
import styles from './form.module.css';
import { MissingValues } from './missing-values.js';
import { SpellingChoice } from './spelling-choice.js';
import { submitFacts } from './submit-facts.js';
import { TextField } from './text-field.js';
import { TimeField } from './time-field.js';
import { useDraftPreview } from './use-draft-preview.js';

/** Everything about an announcement before it is handed in, with what it would become beside it. */
export function AnnouncementForm({
  draft: { value: kept, set, clear, wasRestored },
  label,
  isPending,
  error,
  onSubmit,
  secondary,
}: {
  draft: Draft<AnnouncementDraft>;
  /** What the button does, for so many phones. */
  label: (phones: number | undefined) => string;
  isPending: boolean;
  error: unknown;
  onSubmit: (draft: AnnouncementDraft) => void;
  secondary?: ReactNode;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const form = useRef<HTMLFormElement>(null);
  const accurateErrorId = useId();
  // One that was begun before there was all of this to choose.
  const draft = useMemo(() => ({ ...emptyDraft, ...kept }), [kept]);
  const shown = useDraftPreview(draft);
  const tried = shown.body;
  const [isTried, setTried] = useState(false);
  const [showsRestored, setShowsRestored] = useState(wasRestored);
  const problems = problemsOf(draft, shown.now);
  // Before anybody is chosen its fields stand in it as they were written.
  const way = draft.withoutDiacritics ? 'withoutDiacritics' : 'withDiacritics';
  const checked = shown.texts[way].text;
  const counted = shown.preview?.sample?.[way];
  // What was counted of an earlier text says nothing of this one.
  const longest = counted?.text === checked ? [counted.longest] : [];
  const errorOf = (field: DraftField): string | undefined => {
    const problem: DraftProblem | undefined = problems[field];
    // A misspelt field is told at once; what is still missing only when one is through.
    const isTold = isTried || (problem !== undefined && toldAtOnce.includes(problem.key));
    return problem === undefined || !isTold ? undefined : t(problem.key, problem.values);
  };
  // What was stated of one text says nothing of another.
  const change = (changes: Partial<AnnouncementDraft>): void => {
    set({ ...draft, accurate: false, ...changes });
  };
  const submit = (): void => {
    setTried(true);
    if (shown.preview !== undefined && shown.preview.studentsWithoutValue > 0) {
      form.current?.querySelector('[data-gaps]')?.scrollIntoView({ block: 'center' });
    } else if (Object.keys(problems).length === 0) onSubmit(draft);
    else requestAnimationFrame(() => focusFirstProblem(form.current));
  };
  return (
    <>
      {showsRestored ? (
        <p role="status" className={styles.restored}>
          {t('announcements.write.restored')}
          <LinkButton
            onClick={() => {
              clear();
              setShowsRestored(false);
            }}
          >
            {t('announcements.write.start-again')}
          </LinkButton>
        </p>
      ) : null}
      <form
        ref={form}
        noValidate
        className={styles.page}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={styles.form}>
          <TextInput
            label={t('announcements.write.title')}
            description={t('announcements.write.title-help')}
            value={draft.title}
            error={errorOf('title')}
            autoComplete="off"
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <TemplateChoice use="announcement" value={draft} onChange={change} />
          <TextField
            value={draft.text}
            withoutDiacritics={draft.withoutDiacritics}
            fields={shown.fields}
            error={errorOf('text')}
            onChange={(text) => change({ text })}
          />
          <MissingValues preview={shown.preview} />
          {namesTheDay(draft.text) ? (
            <TextInput
              type="date"
              label={t('announcements.write.date')}
              description={t('announcements.write.date-help')}
              value={draft.date}
              className={styles.time}
              onChange={(event) => change({ date: event.currentTarget.value })}
            />
          ) : null}
          <AudienceField
            value={draft}
            text={draft.text}
            error={errorOf('audience')}
            onChange={change}
            onLook={shown.lookAt}
          />
          <TimeField
            value={draft}
            error={errorOf('sendAt')}
            preview={shown.preview}
            onChange={({ isScheduled, sendAt }) => change({ isScheduled, sendAt })}
          />
        </div>
        <div className={`${styles.form} ${styles.beside}`}>
          <SpellingChoice
            shown={shown}
            withoutDiacritics={draft.withoutDiacritics}
            onChoose={(withoutDiacritics) => change({ withoutDiacritics })}
          />
          {problems.text !== undefined || checked.includes('{') ? null : (
            <BrandnameCheck texts={[checked, ...longest]} />
          )}
          {tried === undefined || shown.preview?.sample == null ? null : (
            <TestMessage key={JSON.stringify(tried)} send={() => sendTestMessage(tried)} />
          )}
        </div>
        <ConfirmPane
          title={t('announcements.submit.title')}
          facts={submitFacts(draft, shown, messages)}
          confirmLabel={label(shown.preview?.phones)}
          onConfirm={submit}
          isPending={isPending}
          error={error ?? (shown.preview === undefined ? undefined : shown.error)}
          secondary={secondary}
          isWithinReach
        >
          <Checkbox
            label={t('announcements.submit.accurate')}
            checked={draft.accurate}
            aria-invalid={errorOf('accurate') !== undefined}
            aria-describedby={errorOf('accurate') === undefined ? undefined : accurateErrorId}
            onChange={(event) => change({ accurate: event.currentTarget.checked })}
          />
          {errorOf('accurate') === undefined ? null : (
            <p id={accurateErrorId} className={styles.error}>
              {errorOf('accurate')}
            </p>
          )}
        </ConfirmPane>
      </form>
    </>
  );
}

const toldAtOnce: readonly string[] = [
  'announcements.write.unknown-field',
  'announcements.write.text-long',
  'announcements.write.title-long',
  'announcements.write.time-passed',
];

const dayField = messageFields.find(({ sharing }) => sharing === 'same-for-all');

/** Whether the text speaks of a day. */
function namesTheDay(text: string): boolean {
  return parseMessage(text).some((part) => part.kind === 'field' && part.field === dayField);
}

/** The first field that is wrong takes the focus, and a reader of the screen reads why. */
function focusFirstProblem(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector<HTMLElement>(
    '[aria-invalid="true"], fieldset[aria-describedby] input',
  );
  wrong?.focus();
  wrong?.scrollIntoView({ block: 'center' });
}
