import { Button } from '@mantine/core';
import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './confirm-pane.module.css';
import { ErrorNotice } from './error-notice.js';
import { type Fact, FactList } from './fact-list.js';
import pane from './pane.module.css';

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
  isWithinReach = false,
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
  /** Whether the button of a long page stays in view on a phone. */
  isWithinReach?: boolean;
}): ReactElement {
  const titleId = useId();
  const refusal = useRef<HTMLDivElement>(null);
  const wasPending = useRef(false);
  // The button may be pressed from afar; why it was refused is read here.
  useEffect(() => {
    if (isWithinReach && wasPending.current && !isPending) {
      refusal.current?.scrollIntoView({ block: 'nearest' });
    }
    wasPending.current = isPending;
  }, [isWithinReach, isPending]);
  const button = (
    <Button onClick={onConfirm} loading={isPending}>
      {confirmLabel}
    </Button>
  );
  return (
    <section className={pane.pane} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <FactList facts={facts} />
      {children}
      <div ref={refusal} className={styles.refusal}>
        <ErrorNotice error={error} retry={onConfirm} />
      </div>
      <div className={pane.actions}>
        {isWithinReach ? <div className={styles.withinReach}>{button}</div> : button}
        {secondary}
      </div>
    </section>
  );
}
