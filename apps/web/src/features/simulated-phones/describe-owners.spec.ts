import { describeOwners } from './describe-owners.js';

describe('whose phone it is', () => {
  const t = (key: string, values: Record<string, unknown> = {}): string =>
    [key.replace('simulated-phones.', ''), ...Object.values(values)].join(' ');
  const owner = (guardianName: string | null, studentName: string, className: string | null) => ({
    ...{ guardianName, studentName, className },
  });

  it.each([
    ['is told of a number that nobody has', [], 'nobody'],
    [
      'names the guardian and the child',
      [owner('Lan', 'An', '10A1')],
      'guardian-of Lan child An 10A1',
    ],
    ['goes without a name or a class', [owner(null, 'An', null)], 'somebody-of An'],
    [
      'puts siblings behind the guardian whom they share',
      [owner('Lan', 'An', '10A1'), owner('Hoa', 'Chi', null), owner('Lan', 'Bình', '11A2')],
      'guardian-of Lan child An 10A1, child Bình 11A2; guardian-of Hoa Chi',
    ],
  ])('%s', (_name, owners, expected) => {
    expect(describeOwners(owners, { t })).toBe(expected);
  });
});
