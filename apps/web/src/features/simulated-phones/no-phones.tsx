import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { useMessages } from '../../platform/messages/messages.js';

/** Nothing has come yet, or nothing that somebody looks for. */
export function NoPhones({
  search,
  showAll,
}: {
  search: string;
  showAll: () => void;
}): ReactElement {
  const { t } = useMessages();
  if (search === '') {
    return (
      <EmptyState title={t('simulated-phones.empty.title')}>
        {t('simulated-phones.empty.words')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('simulated-phones.none.title', { search })}
      action={
        <Button variant="default" onClick={showAll}>
          {t('simulated-phones.none.clear')}
        </Button>
      }
    >
      {t('simulated-phones.none.words')}
    </EmptyState>
  );
}
