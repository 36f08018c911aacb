import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { MenuEntry } from '../../platform/features/feature.js';
import { useMessages } from '../../platform/messages/messages.js';

/** One entry of a menu; the present page's is marked, with everything below it. */
export function MenuLink({
  entry,
  className,
  onClick,
}: {
  entry: MenuEntry;
  className: string | undefined;
  onClick?: () => void;
}): ReactElement {
  const { t } = useMessages();
  const Icon = entry.icon;
  return (
    <Link
      to={entry.to}
      activeOptions={{ exact: entry.to === '/' }}
      className={className}
      {...(onClick === undefined ? {} : { onClick })}
    >
      <Icon />
      <span>{t(entry.label)}</span>
    </Link>
  );
}
