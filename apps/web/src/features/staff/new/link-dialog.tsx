import { Button, TextInput } from '@mantine/core';
import type { Schemas } from '@lien-lac/contract';
import { useBlocker } from '@tanstack/react-router';
import { type ReactElement, useRef, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './link-dialog.module.css';

/**
 * The link by which somebody without a mailbox sets a password, this once. There is one way out, which
 * says that it was handed over.
 */
export function LinkDialog({
  name,
  username,
  link: { link, expiresAt },
  onKept,
}: {
  name: string;
  username: string;
  link: Schemas['OneTimeLinkView'];
  onKept: () => void;
}): ReactElement {
  const { t, format } = useMessages();
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
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // A page that did not come over HTTPS may not write to the clipboard.
      field.current?.select();
      setCopied(false);
    }
  };
  return (
    <Dialog title={t('staff.link.title', { name })} size="lg">
      <div className={dialogForm}>
        <p>{t('staff.link.words', { username, time: format.dateTime(expiresAt) })}</p>
        <div className={styles.link}>
          <TextInput
            ref={field}
            readOnly
            label={t('staff.link.label')}
            value={link}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <Button variant="default" data-autofocus onClick={() => void copy()}>
            {t(copied === true ? 'staff.link.copied' : 'staff.link.copy')}
          </Button>
        </div>
        <p role="status" className={styles.status}>
          {copied === false ? t('staff.link.not-copied') : null}
        </p>
        {wasLeaving ? (
          <p role="alert" className={styles.stay}>
            {t('staff.link.stay')}
          </p>
        ) : null}
        <div className={dialogActions}>
          <Button
            onClick={() => {
              isKept.current = true;
              onKept();
            }}
          >
            {t('staff.link.kept')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
