import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { CopyButton } from '../../../components/copy-button.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { sessionQuery } from '../../../platform/session/session.js';
import { signInQuery } from '../sign-in/sign-in-query.js';
import styles from './recovery-codes.module.css';

/**
 * The recovery codes, for the one time that they are shown: to copy, print or save.
 * @param keptLabel what the person says before going on
 */
export function RecoveryCodes({
  codes,
  keptLabel,
  onKept,
}: {
  codes: readonly string[];
  keptLabel: string;
  onKept: () => void;
}): ReactElement {
  const { t } = useMessages();
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const { data: signIn } = useQuery({ ...signInQuery, enabled: false });
  const school = session?.schoolName ?? signIn?.schoolName ?? '';
  const heading = t('accounts.recovery.paper', { school });
  return (
    <div className={styles.recovery}>
      <div className={styles.paper}>
        <p className={styles.heading}>{heading}</p>
        <ol className={styles.codes} aria-label={t('accounts.recovery.title')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
      </div>
      <div className={styles.ways}>
        <CopyButton text={codes.join('\n')} label={t('accounts.recovery.copy')} />
        <Button variant="default" onClick={() => window.print()}>
          {t('accounts.recovery.print')}
        </Button>
        <Button
          variant="default"
          onClick={() => save(`${heading}\n\n${codes.join('\n')}\n`, t('accounts.recovery.file'))}
        >
          {t('accounts.recovery.save')}
        </Button>
      </div>
      <Button onClick={onKept}>{keptLabel}</Button>
    </div>
  );
}

/** Hands a text to the person as a file. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
