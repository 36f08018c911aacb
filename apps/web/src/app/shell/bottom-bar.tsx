import { useClickOutside } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { MoreIcon } from '../../components/icons.js';
import { useMenu } from '../../platform/features/feature-context.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './bottom-bar.module.css';
import { MenuLink } from './menu-link.js';
import { MenuParts } from './menu-parts.js';

/** A thumb finds this many places; what is beyond stands behind "more". */
const places = 5;

/** The menu on a phone. */
export function BottomBar(): ReactElement {
  const { t } = useMessages();
  const entries = useMenu();
  const [isOpen, setOpen] = useState(false);
  const bar = useClickOutside<HTMLElement>(() => setOpen(false));
  const shown = entries.length <= places ? entries : entries.slice(0, places - 1);
  const rest = entries.slice(shown.length);
  const close = (): void => setOpen(false);
  return (
    <nav
      ref={bar}
      aria-label={t('app.menu')}
      className={styles.bar}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      {isOpen ? (
        <div id="more-entries" className={styles.more}>
          <MenuParts entries={rest} entryClass={styles.moreEntry} onClick={close} />
        </div>
      ) : null}
      <ul className={styles.entries}>
        {shown.map((entry) => (
          <li key={entry.to}>
            <MenuLink entry={entry} className={styles.entry} onClick={close} />
          </li>
        ))}
        {rest.length === 0 ? null : (
          <li>
            <button
              type="button"
              className={styles.entry}
              aria-expanded={isOpen}
              aria-controls="more-entries"
              onClick={() => setOpen(!isOpen)}
            >
              <MoreIcon />
              <span>{t('app.more')}</span>
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
}
