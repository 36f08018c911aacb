import { Modal } from '@mantine/core';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import styles from './dialog.module.css';

/**
 * A question over the page. When it is gone, the focus is where it was before: in the list, so that the
 * next key goes on from there.
 */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}): ReactElement {
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
      onClose={onClose}
      centered
      returnFocus={false}
      classNames={{ content: styles.content!, body: styles.body!, title: styles.title! }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title>{title}</Modal.Title>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
