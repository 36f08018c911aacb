import type { ReactElement, ReactNode } from 'react';
import styles from './frame.module.css';
import { LanguageSwitch } from './language-switch.js';
import { OfflineNotice } from './offline-notice.js';
import { SchoolMark } from './school-mark.js';

/** What stands around a page while nobody is signed in. */
export function Frame({ children }: { children: ReactNode }): ReactElement {
  return (
    <>
      <header className={styles.header}>
        <SchoolMark />
        <LanguageSwitch />
      </header>
      <OfflineNotice />
      <main className={styles.main}>{children}</main>
    </>
  );
}
