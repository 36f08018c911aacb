import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { LinkButton } from '../../components/link-button.js';
import { useMessages } from '../../platform/messages/messages.js';
import { auditWordsQuery } from './audit-queries.js';
import styles from './newest-hash.module.css';

/** The end of the chain, to be held against what the daily mail says. */
export function NewestHash(): ReactElement | null {
  const { t, format } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const newest = useQuery(auditWordsQuery).data?.newest;
  if (newest === undefined || newest === null) return null;
  return (
    <>
      <LinkButton isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('audit-trail.head.show')}
      </LinkButton>
      {isOpen ? (
        <div className={styles.head}>
          <p>{t('audit-trail.head.words', { position: format.number(Number(newest.position)) })}</p>
          <code className={styles.hash}>{newest.hash}</code>
        </div>
      ) : null}
    </>
  );
}
