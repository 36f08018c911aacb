import { useState } from 'react';
import type { RegisteredText } from './registered-texts.js';
import { useAddTemplates, useRemoveText } from './use-template-verbs.js';

/** Taking texts away, the last one of which can be put back. */
export interface Removal {
  take: (text: RegisteredText) => void;
  /** The key of the text that is being taken away. */
  taking: string | undefined;
  /** Puts the last one back; undefined where none was taken away. */
  takeBack: (() => void) | undefined;
  error: Error | null;
}

export function useRemoval(): Removal {
  const remove = useRemoveText();
  const undo = useAddTemplates();
  const [removed, setRemoved] = useState<RegisteredText>();
  return {
    take: (text) => {
      undo.reset();
      remove.mutate(text, { onSuccess: () => setRemoved(text) });
    },
    taking: remove.isPending ? remove.variables.key : undefined,
    takeBack:
      removed === undefined
        ? undefined
        : () => {
            const { brandname, content, templates } = removed;
            undo.mutate(
              { brandname, content, networks: templates.map(({ network }) => network) },
              { onSuccess: () => setRemoved(undefined) },
            );
          },
    error: remove.error ?? undo.error,
  };
}
