import { useLocation } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import styles from './page-title.module.css';

/** Whether another page was shown before, so that the first one leaves the focus where it is. */
let hasShownPage = false;

/**
 * The one `h1` of a page, which is also the title of the window. After a change of page it takes the
 * focus, so that a reader of the screen hears where it has come to.
 */
export function PageTitle({
  children,
  lead,
  actions,
}: {
  children: string;
  /** One sentence under it. */
  lead?: ReactNode;
  /** What can be done with the whole page, at its right. */
  actions?: ReactNode;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${children} – Liên Lạc`;
  }, [children]);
  useEffect(() => {
    if (hasShownPage) heading.current?.focus({ preventScroll: true });
    hasShownPage = true;
  }, [pathname]);
  return (
    <div className={styles.bar}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1}>
          {children}
        </h1>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
