import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './write.module.css';

/** The classes to choose one of: a message goes to one class at a time. */
export function PickClass({
  classes,
}: {
  classes: readonly { id: string; name: string }[];
}): ReactElement {
  const { t } = useMessages();
  if (classes.length === 0) {
    return (
      <EmptyState title={t('direct-messages.no-class.title')}>
        {t('direct-messages.no-class.words')}
      </EmptyState>
    );
  }
  return (
    <nav aria-label={t('direct-messages.pick.class')}>
      <ul className={styles.classes}>
        {classes.map(({ id, name }) => (
          <li key={id}>
            <Link to="/direct-messages/new" search={{ class: id }} className={styles.oneClass}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
