/** What a key does in a list; undefined for keys that are somebody else's. */
export type ListMove =
  | { kind: 'go'; to: number; select: boolean }
  | { kind: 'toggle' }
  | { kind: 'open' }
  | { kind: 'select-all' }
  | undefined;

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** How many rows a page of the keyboard has. */
export const pageRows = 10;

/**
 * Arrows, Home, End and the page keys go through the rows, with Shift they mark what they pass; space
 * marks, Enter opens, Ctrl+A marks everything.
 * @param active the row that has the focus; -1 for none
 * @param count how many rows there are
 */
export function readListKey(press: KeyPress, active: number, count: number): ListMove {
  if (count === 0) return undefined;
  const go = (to: number): ListMove => ({
    kind: 'go',
    to: Math.min(Math.max(to, 0), count - 1),
    select: press.shiftKey,
  });
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === 'a' ? { kind: 'select-all' } : undefined;
  }
  switch (press.key) {
    case 'ArrowDown':
      return go(active + 1);
    case 'ArrowUp':
      return go(active - 1);
    case 'PageDown':
      return go(active + pageRows);
    case 'PageUp':
      return go(active - pageRows);
    case 'Home':
      return go(0);
    case 'End':
      return go(count - 1);
    case ' ':
      return active < 0 ? undefined : { kind: 'toggle' };
    case 'Enter':
      return active < 0 ? undefined : { kind: 'open' };
    default:
      return undefined;
  }
}
