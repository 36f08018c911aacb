import type { ReactNode } from 'react';

/** The first field that is wrong takes the focus, and a reader of the screen reads why. */
export function focusFirst(form: { getInputNode: (field: string) => HTMLElement | null }) {
  return (errors: Record<string, ReactNode>): void => {
    const [first] = Object.keys(errors);
    if (first !== undefined) form.getInputNode(first)?.focus();
  };
}
