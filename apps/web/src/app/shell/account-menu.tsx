import { useClickOutside } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useId, useRef, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { AccountIcon } from '../../components/icons.js';
import { useMessages } from '../../platform/messages/messages.js';
import type { Session } from '../../platform/session/session.js';
import { useSignOut } from '../../platform/session/use-sign-out.js';
import styles from './account-menu.module.css';
import { LanguageSwitch } from './language-switch.js';

/** Who is signed in, the language, one's own account, and the ways out. */
export function AccountMenu({ account }: { account: Session['account'] }): ReactElement {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const menu = useClickOutside<HTMLDivElement>(() => setOpen(false));
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const signOut = useSignOut();
  return (
    <div
      ref={menu}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.person}
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={t('app.account', { name: account.displayName })}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.name}>{account.displayName}</span>
        <AccountIcon />
      </button>
      {isOpen ? (
        <div id={panelId} className={styles.panel}>
          <p className={styles.who}>
            <strong>{account.displayName}</strong>
            <span>{t(`accounts.role.${account.role}`)}</span>
          </p>
          <div className={styles.language}>
            <LanguageSwitch />
          </div>
          <Link to="/account" className={styles.action} onClick={() => setOpen(false)}>
            {t('app.my-account')}
          </Link>
          <button
            type="button"
            className={styles.action}
            disabled={signOut.isPending}
            onClick={() => signOut.mutate('here')}
          >
            {t('app.sign-out')}
          </button>
          <button
            type="button"
            className={styles.action}
            disabled={signOut.isPending}
            onClick={() => signOut.mutate('everywhere')}
          >
            {t('app.sign-out-everywhere')}
          </button>
          <ErrorNotice error={signOut.error} />
        </div>
      ) : null}
    </div>
  );
}
