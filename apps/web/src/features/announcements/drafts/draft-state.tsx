import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { KeptDraft } from './use-kept-draft.js';
import styles from './drafts.module.css';

/** Whether what was written is kept, where one looks before one goes. */
export function DraftState({ state }: { state: KeptDraft['state'] }): ReactElement {
  const { t } = useMessages();
  return (
    <span role="status" className={styles.state}>
      {state === 'none' ? null : t(`announcements.drafts.${state}`)}
    </span>
  );
}
