import { Button } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './states.module.css';

/**
 * A fault of a page itself. A page that could not be fetched, since the network broke off or a newer
 * version was put in place, comes with a reload.
 */
export function PageError({ error, reset }: ErrorComponentProps): ReactElement {
  const { t } = useMessages();
  const router = useRouter();
  const isMissingPart = error instanceof Error && /import|module|fetch/i.test(error.message);
  const again = (): void => {
    if (isMissingPart) window.location.reload();
    else {
      reset();
      void router.invalidate();
    }
  };
  return (
    <div className={styles.state}>
      <PageTitle lead={t(isMissingPart ? 'app.error.not-fetched' : 'app.error.words')}>
        {t('app.error.title')}
      </PageTitle>
      <Button onClick={again}>{t(isMissingPart ? 'app.error.reload' : 'app.error.again')}</Button>
    </div>
  );
}
