import type { Progress } from '../reading/announcement-views.js';
import { type Turn, turnOf } from './turn-of.js';

const nobody = {
  ...{ resubmit: false, confirm: false, withdraw: false, approve: false, return: false },
  ...{ edit: false, cancel: false, pause: false, resume: false, reschedule: false },
  ...{ retry: false, decideUnknown: false, sendUnknownAgain: false, correct: false },
};
const progress = (changes: Partial<Progress>): Progress =>
  ({
    total: 10,
    underWay: 0,
    confirmed: 0,
    handedOver: 0,
    didNotArrive: 0,
    unknown: 0,
    ...changes,
  }) as Progress;

type Outline = Parameters<typeof turnOf>[0];
const turn = (changes: Partial<Outline>): Turn =>
  turnOf(
    {
      state: 'submitted',
      can: nobody,
      isEdited: false,
      requesterName: 'Lê Quang Minh',
      requesterRole: 'training',
      sendAt: null,
      progress: null,
      ...changes,
    },
    () => '06:00',
  );

describe('whose turn it is', () => {
  it.each<[string, Partial<Outline>, string, boolean]>([
    ['an approver', { can: { ...nobody, approve: true } }, 'you-approve', true],
    ['the requester', {}, 'cgcn-approves', false],
    ['a requester of CGCN', { requesterRole: 'cgcn' }, 'second-person-approves', false],
    ['who mends', { state: 'returned', can: { ...nobody, resubmit: true } }, 'you-mend', true],
    ['who returned it', { state: 'returned' }, 'requester-mends', false],
    [
      'who confirms an edit',
      { state: 'returned', isEdited: true, can: { ...nobody, resubmit: true, confirm: true } },
      'you-confirm',
      true,
    ],
    ['who edited it', { state: 'returned', isEdited: true }, 'requester-confirms', false],
    [
      'who may let it go on',
      { state: 'paused', can: { ...nobody, resume: true }, progress: progress({ underWay: 3 }) },
      'you-resume',
      true,
    ],
    [
      'others that it goes on',
      { state: 'paused', progress: progress({ underWay: 3 }) },
      'cgcn-resumes',
      false,
    ],
    ['its time that ran out', { state: 'expired' }, 'expired', false],
    ['a time', { state: 'waiting', sendAt: 'then' }, 'its-time', false],
    ['no time, no plan', { state: 'waiting' }, 'plan', false],
    ['the night', { state: 'waiting', progress: progress({ underWay: 10 }) }, 'window', false],
    ['the send', { state: 'sending', progress: progress({ underWay: 4 }) }, 'sending', false],
    ['receipts', { state: 'sending', progress: progress({ handedOver: 2 }) }, 'receipts', false],
    ['all is well', { state: 'sent', progress: progress({ confirmed: 10 }) }, 'all-arrived', false],
    [
      'some did not arrive',
      { state: 'sent', progress: progress({ didNotArrive: 1 }) },
      'some-missing',
      false,
    ],
    [
      'of some nobody knows',
      { state: 'sent', progress: progress({ unknown: 1 }) },
      'some-unsure',
      false,
    ],
    ['nothing', { state: 'withdrawn' }, 'withdrawn', false],
  ])('%s', (_who, changes, key, isYours) => {
    expect(turn(changes)).toMatchObject({ key: `announcements.turn.${key}`, isYours });
  });
});
