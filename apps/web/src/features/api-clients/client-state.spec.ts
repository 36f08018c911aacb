import { overlapEnd, stateOf } from './client-state.js';

const now = Date.parse('2026-11-24T02:00:00Z');
const secret = (endsAt: string) => ({ createdAt: '2026-01-01T00:00:00Z', endsAt });

describe('the state of a program', () => {
  it.each([
    ['in-use', null, ['2027-11-24T00:00:00Z']],
    ['ending', null, ['2026-12-20T00:00:00Z']],
    ['in-use', null, ['2027-11-24T00:00:00Z', '2026-11-25T00:00:00Z']],
    ['ended', null, []],
    ['ended', null, ['2026-11-24T01:59:59Z']],
    ['revoked', '2026-11-01T00:00:00Z', []],
  ])('is %s', (expected, revokedAt, ends) => {
    expect(stateOf({ revokedAt, secrets: ends.map(secret) }, now)).toBe(expected);
  });
});

describe('the old secret after a change', () => {
  it.each([
    ['as long as was asked', '2027-11-24T00:00:00Z', 24, '2026-11-25T02:00:00.000Z'],
    ['no longer than it would have been', '2026-11-24T12:00:00Z', 24, '2026-11-24T12:00:00.000Z'],
    ['not at all', '2027-11-24T00:00:00Z', 0, undefined],
  ])('is valid %s', (_how, endsAt, hours, expected) => {
    expect(overlapEnd({ secrets: [secret(endsAt)] }, hours, now)?.toISOString()).toBe(expected);
  });

  it('is none where none was valid', () => {
    expect(overlapEnd({ secrets: [] }, 24, now)).toBeUndefined();
  });
});
