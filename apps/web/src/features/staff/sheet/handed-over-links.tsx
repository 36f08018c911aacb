import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type ReactElement, useId, useRef, useState } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { dialogActions } from '../../../components/dialog.js';
import styles from './sheet.module.css';
import type { AcceptedSheet } from './sheet-queries.js';

/**
 * The links of those without a mailbox, this once, to be printed and handed over. Leaving the page
 * loses them, so it is not left by a slip of the hand.
 */
export function HandedOverLinks({ links }: { links: AcceptedSheet['links'] }): ReactElement {
  const { t, format } = useMessages();
  const titleId = useId();
  const isKept = useRef(false);
  const [isDone, setDone] = useState(false);
  const [wasLeaving, setLeaving] = useState(false);
  const [copied, setCopied] = useState<boolean>();
  useBlocker({
    shouldBlockFn: () => {
      if (isKept.current) return false;
      setLeaving(true);
      return true;
    },
    enableBeforeUnload: () => !isKept.current,
  });
  if (isDone) return <p role="status">{t('staff.links.done')}</p>;
  const copy = async (): Promise<void> => {
    const lines = links.map(({ displayName, username, link }) =>
      [displayName, username, link].join('\t'),
    );
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      setCopied(true);
    } catch {
      // A page that did not come over HTTPS may not write to the clipboard; it can be printed.
      setCopied(false);
    }
  };
  return (
    <section aria-labelledby={titleId} className={styles.upload}>
      <h2 id={titleId}>{t('staff.links.title', { count: links.length })}</h2>
      <p>{t('staff.links.words')}</p>
      <ul className={styles.links}>
        {links.map(({ accountId, displayName, username, link, expiresAt }) => (
          <li key={accountId} className={styles.handed}>
            <span className={styles.name}>{displayName}</span>
            <span className={styles.line}>
              {t('staff.links.until', { username, time: format.dateTime(expiresAt) })}
            </span>
            <code>{link}</code>
          </li>
        ))}
      </ul>
      {wasLeaving ? (
        <p role="alert" className={styles.stay}>
          {t('staff.links.stay')}
        </p>
      ) : null}
      <p role="status">{copied === false ? t('staff.links.not-copied') : null}</p>
      <div className={dialogActions}>
        <Button
          onClick={() => {
            isKept.current = true;
            setDone(true);
          }}
        >
          {t('staff.links.kept')}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {t('staff.links.print')}
        </Button>
        <Button variant="default" onClick={() => void copy()}>
          {t(copied === true ? 'components.copied' : 'staff.links.copy')}
        </Button>
      </div>
    </section>
  );
}
