import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import styles from './address-tabs.module.css';

/**
 * Choices of what is shown, each an address of its own: list items with a link of the class
 * `addressTab` in each, the chosen one with `aria-current`.
 * @param active changes with the choice
 */
export function AddressTabs({
  label,
  active,
  children,
}: {
  label: string;
  active: string | undefined;
  children: ReactNode;
}): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a phone the chosen one may stand outside the screen.
    const chosen = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (chosen != null) list.current?.scrollTo({ left: chosen.offsetLeft - 16 });
  }, [active]);
  return (
    <nav aria-label={label}>
      <ul ref={list} className={styles.tabs}>
        {children}
      </ul>
    </nav>
  );
}

export const addressTab = styles.tab;
