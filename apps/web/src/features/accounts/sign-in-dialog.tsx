import { Button, Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import { SignInForm } from './sign-in-form.js';
import styles from './sign-in-dialog.module.css';

/**
 * Sign-in over the page whose session has ended. It cannot be pushed aside by accident, since what
 * waits behind it would then be lost.
 */
export function SignInDialog({
  name,
  onLeave,
}: {
  /** Who was signed in. */
  name: string;
  onLeave: () => void;
}): ReactElement {
  const { t } = useMessages();
  return (
    <Modal.Root
      opened
      onClose={onLeave}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
      classNames={{ content: styles.content!, body: styles.body!, title: styles.title! }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title>{t('accounts.sign-in.again')}</Modal.Title>
          <p className={styles.lead}>{t('accounts.sign-in.again-lead', { name })}</p>
          <SignInForm
            secondary={
              <Button variant="default" onClick={onLeave}>
                {t('accounts.sign-in.leave')}
              </Button>
            }
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
