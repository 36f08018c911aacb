import type { ContactStatus, Reachability } from './contact-status.js';
import { type GuardianToReach, type StudentReach, studentReach } from './student-reach.js';

const who = (
  status: ContactStatus,
  reachability: Reachability = 'unknown',
  ...optedOutOf: string[]
): GuardianToReach => ({ optedOutOf, contacts: [{ status, reachability }] });

test.each<[string, GuardianToReach[], StudentReach]>([
  ['nobody', [], 'no-contact'],
  ['a guardian without a number', [{ optedOutOf: [], contacts: [] }], 'no-contact'],
  ['a confirmed number', [who('confirmed')], 'reachable'],
  ['a number that waits', [who('unconfirmed')], 'unconfirmed'],
  ['a number that fails', [who('confirmed', 'failing')], 'failing-number'],
  ['a refused number', [who('refused')], 'no-contact'],
  ['an opt-out of this kind', [who('confirmed', 'unknown', 'announcement')], 'opted-out'],
  ['an opt-out of another kind', [who('confirmed', 'unknown', 'daily-report')], 'reachable'],
  [
    'one who fails and one who waits',
    [who('confirmed', 'failing'), who('unconfirmed')],
    'unconfirmed',
  ],
  [
    'one who fails and one who is reached',
    [who('confirmed', 'failing'), who('confirmed')],
    'reachable',
  ],
])('a student with %s', (_who, guardians, reach) => {
  expect(studentReach(guardians, 'announcement')).toBe(reach);
});
