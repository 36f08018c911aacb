import type { Logger } from '../../platform/logging/logger.js';
import { GatewayPauses } from './gateway-pauses.js';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 23, 2, 0, seconds));
const answered = (outcome: 'taken' | 'configuration' | 'ambiguous', seconds: number) => ({
  ...{ gateway: 'esms', outcome, code: 'esms-101', endedAt: at(seconds) },
});

it('A gateway that a person has to mend is left alone, then tried with one message at a time', () => {
  const told: unknown[] = [];
  const logger = { error: (fields: unknown) => void told.push(fields) } as unknown as Logger;
  const pauses = new GatewayPauses(logger);
  expect(pauses.room('esms', 64, at(0))).toBe(64);
  pauses.note(answered('configuration', 0));
  pauses.note(answered('configuration', 1));
  expect(told).toEqual([{ gateway: 'esms', code: 'esms-101' }]);
  expect([60, 62].map((seconds) => pauses.room('esms', 64, at(seconds)))).toEqual([0, 1]);
  expect(pauses.room('smtp', 64, at(30))).toBe(64);
  pauses.note(answered('ambiguous', 62));
  expect(pauses.room('esms', 64, at(63))).toBe(1);
  pauses.note(answered('configuration', 63));
  expect(told).toHaveLength(2);
  expect(pauses.room('esms', 64, at(64))).toBe(0);
  pauses.note(answered('taken', 125));
  expect(pauses.room('esms', 64, at(126))).toBe(64);
});
