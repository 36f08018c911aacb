import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { signInApi } from '../../../platform/api/api.js';
import { changePerson } from '../../../platform/session/change-person.js';
import type { Session } from '../../../platform/session/session.js';
import { type Missing, signInAgain } from '../../../platform/session/sign-in-again.js';
import styles from './sign-in-dialog.module.css';
import { firstStepOver } from './sign-in-step.js';
import { SignInSteps } from './sign-in-steps.js';
import { stepWords } from './step-words.js';

/**
 * Over the page whose session has ended, or which needs the code of the second factor. It cannot be
 * pushed aside by accident, since what waits behind it would then be lost.
 * @param session of the person who works on the page
 */
export function SignInDialog({
  session,
  missing,
}: {
  session: Session;
  missing: Missing;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const queryClient = useQueryClient();
  const [step, setStep] = useState(() => firstStepOver(missing, session));
  const leave = (): void => {
    if (step.name === 'code' && step.isAgain) return signInAgain.decline();
    // Whoever stops half-way leaves no session behind that waits for its code.
    void signInApi.DELETE('/api/v1/session').catch(() => undefined);
    signInAgain.giveUp();
    changePerson(queryClient, null);
  };
  const { title, lead } =
    step.name === 'password'
      ? {
          title: t('accounts.sign-in.again'),
          lead: t('accounts.sign-in.again-lead', { name: session.account.displayName }),
        }
      : stepWords(step, messages);
  return (
    <Modal.Root
      opened
      onClose={leave}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
      classNames={{ content: styles.content!, body: styles.body!, title: styles.title! }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title>{title}</Modal.Title>
          <p className={styles.lead}>{lead}</p>
          <SignInSteps
            step={step}
            setStep={setStep}
            secondary={
              <Button variant="default" onClick={leave}>
                {t(
                  step.name === 'code' && step.isAgain
                    ? 'accounts.code.not-now'
                    : 'accounts.sign-in.leave',
                )}
              </Button>
            }
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
