import { endStatusesIn, statusesIn } from '../status-table/status-table.js';
import {
  isAnotherPerson,
  roleChangeLifetime,
  roleChangeMoves,
  roleChangeStatusAt,
  roleChangeStatusTexts,
} from './role-change-status.js';

const asked = new Date('2026-11-23T02:00:00Z');
const expiresAt = new Date(asked.getTime() + roleChangeLifetime);

describe('what takes two people', () => {
  it('waits, and every answer to it is the last', () => {
    expect(statusesIn(roleChangeMoves)).toHaveLength(5);
    expect(endStatusesIn(roleChangeMoves)).not.toContain('waiting');
    expect(endStatusesIn(roleChangeMoves)).toHaveLength(4);
    expect(Object.keys(roleChangeStatusTexts).sort()).toEqual(statusesIn(roleChangeMoves).sort());
  });

  it('may be confirmed for a week, and not a millisecond longer', () => {
    const at = (instant: string) =>
      roleChangeStatusAt({ status: 'waiting', expiresAt }, new Date(instant));
    expect(at('2026-11-30T01:59:59.999Z')).toBe('waiting');
    expect(at('2026-11-30T02:00:00.000Z')).toBe('expired');
  });

  it('stays as it was answered', () => {
    for (const status of ['confirmed', 'refused', 'withdrawn', 'expired'] as const) {
      expect(roleChangeStatusAt({ status, expiresAt }, new Date('2030-01-01'))).toBe(status);
    }
  });

  test.each([
    ['who asked', 'a', false],
    ['whom it is about', 'b', false],
    ['somebody else', 'c', true],
  ])('is answered by %s: %s %s', (_who, person, may) => {
    expect(isAnotherPerson(person, { askedBy: 'a', accountId: 'b' })).toBe(may);
  });
});
