import type { MessageField } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './field-list.module.css';

/** The fields that what is being typed may mean, to be taken by arrows and Enter or by a press. */
export function FieldList({
  id,
  fields,
  active,
  onTake,
}: {
  id: string;
  fields: readonly MessageField[];
  /** The place of the one that Enter takes. */
  active: number;
  onTake: (name: string) => void;
}): ReactElement {
  const { t, language } = useMessages();
  return (
    <ul id={id} role="listbox" aria-label={t('announcements.write.offers')} className={styles.list}>
      {fields.map(({ name, meaning }, place) => (
        <li
          key={name}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          className={styles.one}
          // The text keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(name)}
        >
          <span className={styles.name}>{`{${name}}`}</span>
          <span className={styles.meaning}>{meaning[language]}</span>
        </li>
      ))}
    </ul>
  );
}
