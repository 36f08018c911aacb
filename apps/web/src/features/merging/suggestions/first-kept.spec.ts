import type { SuggestedGuardian } from '../merging-queries.js';
import { firstKept } from './first-kept.js';

const guardian = (id: string, more: Partial<SuggestedGuardian> = {}): SuggestedGuardian => ({
  ...{ id, fullName: 'Trần Thị Lan', students: [], phones: [] },
  ...more,
});
const confirmed = { phone: '+84912000123', status: 'confirmed' } as const;

describe('the record that is offered to stay', () => {
  it.each<[string, SuggestedGuardian, SuggestedGuardian]>([
    [
      'is the one with a name',
      guardian('gone', { fullName: null, phones: [confirmed] }),
      guardian('kept'),
    ],
    [
      'is the one with a confirmed phone',
      guardian('gone'),
      guardian('kept', { phones: [confirmed] }),
    ],
    [
      'is the one with the whole name',
      guardian('gone', { fullName: 'T. T. Lan' }),
      guardian('kept'),
    ],
    ['is the first of two that are alike', guardian('kept'), guardian('gone')],
  ])('%s', (_, one, other) => {
    expect(firstKept(one, other)).toBe('kept');
  });
});
