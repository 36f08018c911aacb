import { Button, TextInput } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import { Dialog, dialogActions, dialogForm } from '../dialog.js';
import styles from './shown-once-dialog.module.css';

/** What is said around it, in the words of the thing that it is. */
export interface ShownOnceWords {
  title: string;
  label: string;
  copy: string;
  /** When the page may not write to the clipboard, and the text was marked instead. */
  notCopied: string;
  /** The one way out, by which its reader says that it was kept. */
  kept: string;
  /** To whoever is about to leave without. */
  stay: string;
}

/**
 * A secret that is shown this once. There is one way out, which says that it was kept; neither Escape
 * nor the way back takes it away by a slip of the hand.
 */
export function ShownOnceDialog({
  words,
  secret,
  lead,
  isCode = false,
  children,
  onKept,
}: {
  words: ShownOnceWords;
  secret: string;
  lead: ReactNode;
  /** Letters of one width, which are told apart. */
  isCode?: boolean;
  /** What there is to know beside. */
  children?: ReactNode;
  onKept: () => void;
}): ReactElement {
  const { t } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const isKept = useRef(false);
  const [copied, setCopied] = useState<boolean>();
  const [wasLeaving, setLeaving] = useState(false);
  useBlocker({
    shouldBlockFn: () => {
      if (isKept.current) return false;
      setLeaving(true);
      return true;
    },
    enableBeforeUnload: () => !isKept.current,
  });
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
    } catch {
      // A page that did not come over HTTPS may not write to the clipboard.
      field.current?.select();
      setCopied(false);
    }
  };
  return (
    <Dialog title={words.title} size="lg">
      <div className={dialogForm}>
        <p>{lead}</p>
        <div className={styles.secret}>
          <TextInput
            ref={field}
            readOnly
            label={words.label}
            classNames={isCode ? { input: styles.code! } : {}}
            value={secret}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <Button variant="default" data-autofocus onClick={() => void copy()}>
            {copied === true ? t('components.copied') : words.copy}
          </Button>
        </div>
        <p role="status" className={styles.status}>
          {copied === false ? words.notCopied : null}
        </p>
        {children}
        {wasLeaving ? (
          <p role="alert" className={styles.stay}>
            {words.stay}
          </p>
        ) : null}
        <div className={dialogActions}>
          <Button
            onClick={() => {
              isKept.current = true;
              onKept();
            }}
          >
            {words.kept}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
