import { Button } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import styles from './gateways.module.css';
import { useMessages } from '../../platform/messages/messages.js';
import { PauseDialog } from './pause-dialog.js';
import type { Gateway } from './reading/gateway-queries.js';
import { TestDialog } from './test-dialog.js';

/** What can be done with a gateway while it works: try it, have it wait. */
export function GatewayActions({
  gateway,
  waiting,
  testText,
  children,
}: {
  gateway: Gateway;
  waiting: number;
  testText: string;
  children?: ReactNode;
}): ReactElement {
  const { t } = useMessages();
  const [doing, setDoing] = useState<'test' | 'pause'>();
  const { can, name } = gateway;
  const close = (): void => setDoing(undefined);
  return (
    <>
      <div className={styles.actions}>
        {can.test ? (
          <Button
            variant="default"
            aria-label={t('gateways.test.open-label', { name })}
            onClick={() => setDoing('test')}
          >
            {t('gateways.test.open')}
          </Button>
        ) : null}
        {can.pause ? (
          <Button
            variant="default"
            aria-label={t('gateways.pause.open-label', { name })}
            onClick={() => setDoing('pause')}
          >
            {t('gateways.pause.open')}
          </Button>
        ) : null}
        {children}
      </div>
      {doing === 'test' ? (
        <TestDialog gateway={gateway} testText={testText} onClose={close} />
      ) : null}
      {doing === 'pause' ? (
        <PauseDialog gateway={gateway} waiting={waiting} onClose={close} />
      ) : null}
    </>
  );
}
