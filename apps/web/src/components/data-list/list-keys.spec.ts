import { type KeyPress, type ListMove, readListKey } from './list-keys.js';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});
const go = (to: number, select = false): ListMove => ({ kind: 'go', to, select });

describe('the keys of a list', () => {
  it.each<[string, number, ListMove]>([
    ['ArrowDown', 4, go(5)],
    ['ArrowDown', -1, go(0)],
    ['ArrowDown', 44, go(44)],
    ['ArrowUp', 4, go(3)],
    ['ArrowUp', 0, go(0)],
    ['PageDown', 4, go(14)],
    ['PageDown', 40, go(44)],
    ['PageUp', 4, go(0)],
    ['Home', 40, go(0)],
    ['End', 4, go(44)],
    [' ', 4, { kind: 'toggle' }],
    [' ', -1, undefined],
    ['Enter', 4, { kind: 'open' }],
    ['Enter', -1, undefined],
    ['a', 4, undefined],
    ['Tab', 4, undefined],
  ])('%s on row %d of 45', (key, active, move) => {
    expect(readListKey(press(key), active, 45)).toEqual(move);
  });

  it('mark what they pass while Shift is held', () => {
    expect(readListKey(press('ArrowDown', { shiftKey: true }), 4, 45)).toEqual(go(5, true));
  });

  it('mark everything with Ctrl+A or ⌘A, and leave other shortcuts alone', () => {
    expect(readListKey(press('a', { ctrlKey: true }), 4, 45)).toEqual({ kind: 'select-all' });
    expect(readListKey(press('A', { metaKey: true }), 4, 45)).toEqual({ kind: 'select-all' });
    expect(readListKey(press('ArrowDown', { ctrlKey: true }), 4, 45)).toBeUndefined();
  });

  it('do nothing in an empty list', () => {
    expect(readListKey(press('ArrowDown'), -1, 0)).toBeUndefined();
  });
});
