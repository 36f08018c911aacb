import { roles } from '../permissions/roles.js';
import { type AnnouncementAction, announcementRefusal } from './announcement-reach.js';

const me = 'me';
const other = 'other';

describe('announcementRefusal', () => {
  it.each([
    ['announcement.approve', 'cgcn', me, 'cgcn', 'own'],
    ['announcement.approve', 'cgcn', other, 'cgcn', null],
    ['announcement.approve', 'cgcn', other, 'finance', null],
    ['announcement.approve', 'bgh', other, 'cgcn', null],
    ['announcement.approve', 'bgh', other, 'finance', 'not-asked-by-cgcn'],
    ['announcement.approve', 'bgh', other, 'bgh', 'not-asked-by-cgcn'],
    ['announcement.approve', 'bgh', me, 'bgh', 'own'],
    // Somebody who asked as CGCN and has since become leadership is still the same person.
    ['announcement.approve', 'bgh', me, 'cgcn', 'own'],
    ['announcement.approve', 'finance', other, 'finance', 'not-permitted'],
    ['announcement.return', 'cgcn', me, 'cgcn', 'own'],
    ['announcement.return', 'cgcn', other, 'training', null],
    ['announcement.withdraw', 'finance', me, 'finance', null],
    ['announcement.withdraw', 'finance', other, 'finance', 'not-permitted'],
    ['announcement.withdraw', 'cgcn', other, 'finance', 'not-permitted'],
    ['announcement.read', 'finance', other, 'finance', 'not-permitted'],
    ['announcement.read', 'bgh', other, 'finance', null],
    ['announcement.cancel', 'cgcn', me, 'cgcn', null],
    ['announcement.cancel', 'finance', me, 'finance', 'not-permitted'],
    ['announcement.read', 'homeroom_teacher', other, 'bgh', 'not-permitted'],
  ] as const)('%s by %s, asked for by %s as %s: %s', (action, role, requestedBy, as, expected) => {
    const refusal = announcementRefusal(
      action,
      { accountId: me, role },
      { requestedBy, requesterRole: as },
    );
    expect(refusal).toBe(expected);
  });

  it('lets nobody approve or return their own, whatever their role is and was', () => {
    const reviews: AnnouncementAction[] = ['announcement.approve', 'announcement.return'];
    for (const action of reviews) {
      for (const role of roles) {
        for (const requesterRole of roles) {
          const mine = { requestedBy: me, requesterRole };
          expect(announcementRefusal(action, { accountId: me, role }, mine)).not.toBeNull();
        }
      }
    }
  });
});
