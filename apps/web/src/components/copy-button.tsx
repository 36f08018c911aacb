import { Button, VisuallyHidden } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../platform/messages/messages.js';

/** Copies a text, and says so. Where the browser forbids it, it says that too. */
export function CopyButton({ text, label }: { text: string; label: string }): ReactElement {
  const { t } = useMessages();
  const [outcome, setOutcome] = useState<'copied' | 'not-copied'>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('not-copied');
    }
  };
  const told = outcome === undefined ? undefined : t(`components.${outcome}`);
  return (
    <>
      <Button variant="default" onClick={() => void copy()}>
        {told ?? label}
      </Button>
      {/* The button itself shows the same words. */}
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </>
  );
}
