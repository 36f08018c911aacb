import { CloseButton, Modal } from '@mantine/core';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { useMessages } from '../platform/messages/messages.js';
import styles from './dialog.module.css';

/**
 * A question, or a closer look, over the page. When it is gone, the focus is where it was before: in the
 * list, so that the next key goes on from there.
 */
export function Dialog({
  title,
  size = 'md',
  onClose,
  children,
}: {
  title: string;
  /** `lg` is for what is read; it has a cross at its top, since it may be long. */
  size?: 'md' | 'lg';
  /** Without it there is no way out but those inside. */
  onClose?: (() => void) | undefined;
  children: ReactNode;
}): ReactElement {
  const { t } = useMessages();
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the trap that kept the focus inside has let go.
      window.setTimeout(() => {
        if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
  return (
    <Modal.Root
      opened
      onClose={onClose ?? (() => undefined)}
      centered
      size={size}
      returnFocus={false}
      closeOnEscape={onClose !== undefined}
      closeOnClickOutside={onClose !== undefined}
      classNames={{ content: styles.content!, body: styles.body!, title: styles.title! }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <div className={styles.top}>
            <Modal.Title>{title}</Modal.Title>
            {size === 'lg' && onClose !== undefined ? (
              <CloseButton
                size={44}
                iconSize={24}
                aria-label={t('components.dialog.close')}
                className={styles.close}
                onClick={onClose}
              />
            ) : null}
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The things to do at the foot of a dialog, for its buttons; and the form above them. */
export const dialogForm = styles.form;
export const dialogActions = styles.actions;
