import { Outlet } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import type { Session } from '../../platform/session/session.js';
import { PagePending } from '../states/page-pending.js';
import { AccountMenu } from './account-menu.js';
import { BottomBar } from './bottom-bar.js';
import { LanguageSwitch } from './language-switch.js';
import { OfflineNotice } from './offline-notice.js';
import { SchoolMark } from './school-mark.js';
import styles from './shell.module.css';
import { SideMenu } from './side-menu.js';

/** What stands around every page: who is signed in, the menu, and what is wrong with the connection. */
export function Shell({ session }: { session: Session }): ReactElement {
  const { t } = useMessages();
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t('app.skip')}
      </a>
      <header className={styles.header}>
        <div className={styles.mark}>
          <SchoolMark />
          <span className={styles.school}>{session.schoolName}</span>
        </div>
        <div className={styles.language}>
          <LanguageSwitch />
        </div>
        <AccountMenu account={session.account} />
      </header>
      <SideMenu />
      <main id="content" tabIndex={-1} className={styles.page}>
        <OfflineNotice />
        {session.mode === 'demo' ? (
          <p className={styles.demonstration}>{t('app.demonstration')}</p>
        ) : null}
        <div className={styles.content}>
          <Suspense fallback={<PagePending />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
      <BottomBar />
    </div>
  );
}
