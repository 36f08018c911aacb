import type { ReactElement } from 'react';
import { ActionLink } from '../../components/action-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { useMessages } from '../../platform/messages/messages.js';

/** Why somebody may not upload a list, and what this person can do instead. */
export function NotYours(): ReactElement {
  const { t } = useMessages();
  return (
    <div role="alert">
      <EmptyState
        title={t('roster.upload.not-allowed.title')}
        action={<ActionLink to="/students">{t('roster.upload.students')}</ActionLink>}
      >
        {t('roster.upload.not-allowed.words')}
      </EmptyState>
    </div>
  );
}
