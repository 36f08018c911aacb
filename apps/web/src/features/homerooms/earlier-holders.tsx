import { type ReactElement, useId, useState } from 'react';
import { LinkButton } from '../../components/link-button.js';
import { useMessages } from '../../platform/messages/messages.js';
import { daysText } from './days-text.js';
import type { Assignment } from './homeroom-queries.js';
import styles from './homerooms-page.module.css';

/** Whoever had a part in the class before; it unfolds. */
export function EarlierHolders({
  assignments,
}: {
  assignments: readonly Assignment[];
}): ReactElement | null {
  const messages = useMessages();
  const { t } = messages;
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const ended = assignments.filter(({ time }) => time === 'ended');
  if (ended.length === 0) return null;
  return (
    <div>
      <LinkButton isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('homerooms.earlier', { count: ended.length })}
      </LinkButton>
      {isOpen ? (
        <ul id={listId} className={styles.holders}>
          {ended.map((one) => (
            <li key={`${one.accountId} ${one.part} ${one.from}`} className={styles.holder}>
              <span>
                <span className={styles.line}>
                  {t('homerooms.earlier-line', {
                    name: one.displayName,
                    part: t(`homerooms.part.${one.part}`),
                  })}
                </span>
                <span className={`${styles.line} ${styles.quiet}`}>{daysText(one, messages)}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
