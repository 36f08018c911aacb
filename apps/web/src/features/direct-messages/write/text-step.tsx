import { Button } from '@mantine/core';
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { BrandnameCheck } from '../../../components/brandname-check/brandname-check.js';
import { ReachBar } from '../../../components/reach-bar.js';
import { TemplateChoice } from '../../../components/template-picker/template-choice.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { textProblemOf, type WordingDraft } from './draft.js';
import { QuietNotice } from './quiet-notice.js';
import { sampleText } from './sample-text.js';
import { TextField } from './text-field.js';
import styles from './write.module.css';

/** What is to be said, before the last look at it. */
export function TextStep<Draft extends WordingDraft<unknown>>({
  value,
  onChange,
  prefix,
  isWithRecipients,
  onLook,
  children,
}: {
  value: Draft;
  onChange: (value: Draft) => void;
  /** What stands before every message; empty for nothing. */
  prefix: string;
  /** Whether anybody is chosen to write to. */
  isWithRecipients: boolean;
  onLook: () => void;
  /** To whom it goes, above the text. */
  children: ReactNode;
}): ReactElement {
  const { t } = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isTried, setTried] = useState(false);
  const problem = textProblemOf(value.text);
  const error =
    problem !== undefined && (isTried || problem.isToldAtOnce)
      ? t(problem.key, problem.values)
      : undefined;
  useEffect(() => {
    // One writes at once; the title of the page has had the focus by now.
    const timer = window.setTimeout(() => field.current?.focus({ preventScroll: true }));
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <form
      noValidate
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problem === undefined && isWithRecipients) onLook();
        else field.current?.focus();
      }}
    >
      {children}
      <QuietNotice />
      <TemplateChoice
        use="direct-message"
        value={value}
        onChange={(written) => onChange({ ...value, ...written })}
      />
      <TextField
        field={field}
        value={value}
        prefix={prefix}
        error={error}
        onChange={(text) => onChange({ ...value, text })}
      />
      {problem === undefined ? <BrandnameCheck texts={[sampleText(value, prefix)]} /> : null}
      <ReachBar>
        <Button type="submit" className={styles.main} disabled={!isWithRecipients}>
          {t('direct-messages.text.look')}
        </Button>
      </ReachBar>
    </form>
  );
}
