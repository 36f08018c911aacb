import { wordDifference } from '@lien-lac/domain';
import { type ReactElement, useMemo } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './difference.module.css';

/** What was struck out of a text and what came in, word by word, in the text itself. */
export function Difference({ before, after }: { before: string; after: string }): ReactElement {
  const { t } = useMessages();
  const parts = useMemo(() => wordDifference(before, after), [before, after]);
  return (
    <figure className={styles.difference}>
      <figcaption>{t('announcements.difference.legend')}</figcaption>
      <p dir="auto">
        {parts.map(({ kind, text }, place) =>
          kind === 'same' ? (
            <span key={place}>{text}</span>
          ) : kind === 'removed' ? (
            <del key={place}>{text}</del>
          ) : (
            <ins key={place}>{text}</ins>
          ),
        )}
      </p>
    </figure>
  );
}
