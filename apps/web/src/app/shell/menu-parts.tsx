import { type ReactElement, useId } from 'react';
import { inParts, type MenuEntry, type MenuGroup } from '../../platform/features/feature.js';
import { useMessages } from '../../platform/messages/messages.js';
import { MenuLink } from './menu-link.js';
import styles from './menu-parts.module.css';

/** The lines of a menu, those that belong together under one name. */
export function MenuParts({
  entries,
  entryClass,
  onClick,
}: {
  entries: readonly MenuEntry[];
  entryClass: string | undefined;
  onClick?: () => void;
}): ReactElement {
  return (
    <>
      {inParts(entries).map((group) => (
        <Part
          key={group.entries[0]!.to}
          group={group}
          entryClass={entryClass}
          {...(onClick === undefined ? {} : { onClick })}
        />
      ))}
    </>
  );
}

function Part({
  group: { part, entries },
  entryClass,
  onClick,
}: {
  group: MenuGroup<MenuEntry>;
  entryClass: string | undefined;
  onClick?: () => void;
}): ReactElement {
  const { t } = useMessages();
  const nameId = useId();
  return (
    <div className={styles.part}>
      {part === null ? null : (
        <p id={nameId} className={styles.name}>
          {t(`app.menu-part.${part}`)}
        </p>
      )}
      <ul {...(part === null ? {} : { 'aria-labelledby': nameId })}>
        {entries.map((entry) => (
          <li key={entry.to}>
            <MenuLink
              entry={entry}
              className={entryClass}
              {...(onClick === undefined ? {} : { onClick })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
