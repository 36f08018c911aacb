import { Button } from '@mantine/core';
import { type ReactElement, type ReactNode, useId } from 'react';
import styles from './confirm-pane.module.css';
import { ErrorNotice } from './error-notice.js';

/** One thing that a person wants to know before it happens. */
export interface Fact {
  label: string;
  value: ReactNode;
}

/**
 * The last look before something that cannot be taken back: what exactly will happen, in the order in
 * which it matters, and a button that says it.
 */
export function ConfirmPane({
  title,
  facts,
  children,
  confirmLabel,
  onConfirm,
  isPending = false,
  error,
  secondary,
}: {
  title: string;
  facts: readonly Fact[];
  /** What else has to be seen or stated before, such as a box to tick. */
  children?: ReactNode;
  /** "Gửi tới 1.988 số lúc 06:00". */
  confirmLabel: string;
  onConfirm: () => void;
  isPending?: boolean;
  error?: unknown;
  /** The other way out: a link or a button. */
  secondary?: ReactNode;
}): ReactElement {
  const titleId = useId();
  return (
    <section className={styles.pane} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
      <ErrorNotice error={error} retry={onConfirm} />
      <div className={styles.actions}>
        <Button onClick={onConfirm} loading={isPending}>
          {confirmLabel}
        </Button>
        {secondary}
      </div>
    </section>
  );
}
