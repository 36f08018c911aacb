import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { type AccountDraft, nextStepOf } from './account-draft.js';
import styles from './new-account-page.module.css';

/** What happens after the button, while it can still be thought over. */
export function NextStepWords({ draft }: { draft: AccountDraft }): ReactElement | null {
  const { t } = useMessages();
  const next = nextStepOf(draft);
  if (next === undefined) return null;
  return (
    <div className={styles.next}>
      <strong>{t('staff.next.title')}</strong>
      <p>{t(`staff.next.${next}`)}</p>
    </div>
  );
}
