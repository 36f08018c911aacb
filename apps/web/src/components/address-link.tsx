import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactElement, ReactNode } from 'react';

/**
 * A link to an address of this app that comes as a whole, with its search part, such as one that the
 * API gave. Links to a known page are `Link`s, whose parts are checked.
 */
export function AddressLink({
  to,
  className,
  children,
}: {
  to: string;
  className?: string | undefined;
  children: ReactNode;
}): ReactElement {
  const router = useRouter();
  const go = (event: MouseEvent): void => {
    // Another tab or window is the browser's to open.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.history.push(to);
  };
  return (
    <a href={to} className={className} onClick={go}>
      {children}
    </a>
  );
}
