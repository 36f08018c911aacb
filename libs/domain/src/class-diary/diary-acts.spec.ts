import type { Role } from '../permissions/roles.js';
import {
  actsForTeacher,
  type DiaryAct,
  diaryActs,
  type DiaryActor,
  diaryCan,
  diaryRefusal,
} from './diary-acts.js';
import { diaryStatuses, diaryStatusLabels, type DiaryStatus } from './diary-status.js';

const actor = (role: Role, hasHomeroom = false, accountId: string = role): DiaryActor => ({
  ...{ role, hasHomeroom, accountId },
});
const teacher = actor('homeroom_teacher', true);
const cgcn = actor('cgcn');

/** What each may do in each state; anything else is refused. */
const table: [status: DiaryStatus, teacher: DiaryAct[], cgcn: DiaryAct[]][] = [
  ['draft', ['write', 'hand-in'], ['write', 'hand-in']],
  ['taken-back', ['write', 'hand-in'], ['write', 'hand-in']],
  ['handed-in', ['take-back'], ['take-back', 'begin-review']],
  ['in-review', [], ['leave-review', 'make-ready']],
  ['ready', [], ['reopen-review', 'send']],
  ['sent', [], ['correct', 'send-again']],
];

const actsOf = (who: DiaryActor, status: DiaryStatus, cgcnHands: string[] = []): DiaryAct[] => {
  const can = diaryCan(who, { status, cgcnHands });
  return diaryActs.filter((act) => can[act]);
};

describe('who may do what with a diary', () => {
  it('has a row for every status, and a label', () => {
    expect(table.map(([status]) => status).sort()).toEqual([...diaryStatuses].sort());
    expect(Object.keys(diaryStatusLabels).sort()).toEqual([...diaryStatuses].sort());
  });

  test.each(table)('in state %s', (status, ofTeacher, ofCgcn) => {
    expect(actsOf(teacher, status)).toEqual(ofTeacher);
    expect(actsOf(cgcn, status)).toEqual(ofCgcn);
    // A deputy or substitute is told by the homeroom, not by the role.
    expect(actsOf(actor('homeroom_teacher', false), status)).toEqual([]);
    const others: Role[] = ['bgh', 'training', 'finance', 'youth_union', 'supervisors', 'boarding'];
    for (const role of others)
      expect([role, actsOf(actor(role, true), status)]).toEqual([role, []]);
  });

  it('lets another member of CGCN send what one of them filled in for a teacher', () => {
    const ready = { status: 'ready', cgcnHands: ['lan'] } as const;
    expect(diaryRefusal('send', actor('cgcn', false, 'lan'), ready)).toBe('diary.own');
    expect(diaryRefusal('send', actor('cgcn', false, 'minh'), ready)).toBeNull();
    expect(actsOf(actor('cgcn', false, 'lan'), 'sent', ['lan'])).toEqual([]);
    // Reviewing it sends nothing.
    expect(actsOf(actor('cgcn', false, 'lan'), 'in-review', ['lan'])).toEqual([
      ...['leave-review', 'make-ready'],
    ]);
  });

  it('says why not', () => {
    const standing = (status: DiaryStatus) => ({ status, cgcnHands: [] });
    expect(diaryRefusal('take-back', teacher, standing('in-review'))).toBe('diary.review-begun');
    expect(diaryRefusal('take-back', teacher, standing('draft'))).toBe('diary.moved-on');
    expect(diaryRefusal('write', teacher, standing('sent'))).toBe('diary.moved-on');
    expect(diaryRefusal('send', teacher, standing('ready'))).toBe('diary.not-permitted');
  });

  it('marks what CGCN does for a teacher', () => {
    expect([cgcn, teacher, actor('cgcn', true)].map(actsForTeacher)).toEqual([true, false, false]);
  });
});
