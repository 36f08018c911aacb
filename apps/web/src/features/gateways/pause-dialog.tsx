import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../components/dialog.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import { pauseEffects } from './gateway-words.js';
import styles from './gateways.module.css';
import type { Gateway } from './reading/gateway-queries.js';
import { useDisable, usePause } from './use-gateway-verbs.js';

/** Has a gateway wait, or takes it out of service, after saying what becomes of the messages. */
export function PauseDialog({
  gateway,
  waiting,
  forGood = false,
  onClose,
}: {
  gateway: Gateway;
  /** Messages of its channel that wait now. */
  waiting: number;
  /** Whether it is taken out of service. */
  forGood?: boolean;
  onClose: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const { name } = gateway;
  const pause = usePause(name);
  const disable = useDisable(name);
  const verb = forGood ? disable : pause;
  const of = forGood ? 'disable' : 'pause';
  return (
    <Dialog title={t(`gateways.${of}.title`, { name })} onClose={onClose}>
      <div className={dialogForm}>
        <ul className={styles.effects}>
          {pauseEffects(gateway, { waiting }, messages).map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
        <ErrorNotice error={verb.error} />
        <div className={dialogActions}>
          <Button
            loading={verb.isPending}
            onClick={() => verb.mutate(undefined, { onSuccess: onClose })}
          >
            {t(`gateways.${of}.button`, { name })}
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('gateways.pause.keep')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
