import type { ReactElement } from 'react';
import { useMenu } from '../../platform/features/feature-context.js';
import { useMessages } from '../../platform/messages/messages.js';
import { MenuParts } from './menu-parts.js';
import styles from './side-menu.module.css';

/** The menu at a desk. */
export function SideMenu(): ReactElement {
  const { t } = useMessages();
  const entries = useMenu();
  return (
    <nav aria-label={t('app.menu')} className={styles.menu}>
      <div className={styles.parts}>
        <MenuParts entries={entries} entryClass={styles.entry} />
      </div>
    </nav>
  );
}
