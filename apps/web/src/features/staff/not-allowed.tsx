import type { ReactElement } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';

/** A page of the accounts, opened by somebody who does not keep them. */
export function NotAllowed({ title }: { title: string }): ReactElement {
  const { t } = useMessages();
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <div role="alert">
        <EmptyState title={t('staff.not-allowed.title')}>{t('staff.not-allowed.words')}</EmptyState>
      </div>
    </>
  );
}
