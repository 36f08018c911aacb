import { numbersToMend } from './numbers-to-mend.js';
import type { Student } from './student-queries.js';

const guardian = (relationship: string, ...contacts: [string, string, string][]) =>
  ({
    relationship,
    contacts: contacts.map(([phone, status, reachability]) => ({ phone, status, reachability })),
  }) as Student['guardians'][0];

describe('The numbers to mend', () => {
  it('are those in use that fail, of whichever guardian', () => {
    const guardians = [
      guardian('father', ['+84900000001', 'confirmed', 'failing']),
      guardian(
        'mother',
        ['+84900000002', 'confirmed', 'reachable'],
        ['+84900000003', 'unconfirmed', 'failing'],
        ['+84900000004', 'refused', 'failing'],
      ),
    ];
    expect(numbersToMend({ guardians })).toEqual([
      { phone: '+84900000001', relationship: 'father' },
      { phone: '+84900000003', relationship: 'mother' },
    ]);
  });

  it('are none where nobody may see numbers', () => {
    const guardians = [{ relationship: 'father' } as Student['guardians'][0]];
    expect(numbersToMend({ guardians })).toEqual([]);
  });
});
