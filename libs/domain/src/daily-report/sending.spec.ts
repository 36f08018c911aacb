import type { DiaryActor } from '../class-diary/diary-acts.js';
import { defaultQuietHours } from '../quiet-hours/quiet-hours.js';
import { schoolInstant, toSchoolIso } from '../school-time/school-time.js';
import {
  boardCounts,
  type BoardState,
  boardState,
  boardStateLabels,
  boardStates,
} from './board.js';
import { followUpsOf } from './follow-up.js';
import { otherStudentsNamed } from './other-students.js';
import { editRefusal, type ReportEdit, reportTextProblems } from './report-edit.js';
import { type ClassToSend, reportExpiry, reportKey, sendingHindrances } from './sending.js';
import type { SettledContradiction } from './settlement.js';

const date = '2026-11-23';
const at = (time: string, day = date): Date => schoolInstant(day, time);
const edit = (confirmedBy: string | null): ReportEdit => ({
  ...{ text: 'Em An học tốt.', editedBy: 'lan', confirmedBy },
});

describe('sending a class', () => {
  const report = { studentId: 'an', edit: null, tooLong: false };
  const ready: ClassToSend = { date, contradictions: [], reports: [report] };
  const contradiction = (choice: SettledContradiction['choice']): SettledContradiction =>
    ({ studentId: 'an', choice }) as SettledContradiction;
  const codes = (changes: Partial<ClassToSend>, now = at('17:00')): string[] =>
    sendingHindrances({ ...ready, ...changes }, now, defaultQuietHours, 10_000).map(
      ({ code, studentIds }) => [code, ...studentIds].join(' '),
    );

  test.each<[what: string, changes: Partial<ClassToSend>, now: Date, found: string[]]>([
    ['nothing', {}, at('17:00'), []],
    [
      'an open contradiction',
      { contradictions: [contradiction(null)] },
      at('17:00'),
      ['report.open-contradiction an'],
    ],
    ['a settled one', { contradictions: [contradiction('diary')] }, at('17:00'), []],
    [
      'an edit without a word',
      { reports: [{ ...report, edit: edit(null) }] },
      at('17:00'),
      ['report.edit-unconfirmed an'],
    ],
    [
      'an edit with one',
      { reports: [{ ...report, edit: edit('minh'), tooLong: true }] },
      at('17:00'),
      [],
    ],
    [
      'a text too long',
      { reports: [{ ...report, tooLong: true }] },
      at('17:00'),
      ['report.too-long an'],
    ],
    ['the evening', {}, at('21:59:50'), []],
    // One request time-out before 22:00 nothing may begin any more.
    ['the close of the evening', {}, at('21:59:50.001'), ['report.evening-over']],
    ['the morning after', {}, at('06:00', '2026-11-24'), ['report.evening-over']],
  ])('is hindered by %s', (_what, changes, now, found) => {
    expect(codes(changes, now)).toEqual(found);
  });

  it('is over at midnight where the school has no quiet hours', () => {
    const none = { from: '00:00', until: '00:00' };
    const midnight = at('00:00', '2026-11-24');
    const found = (now: Date) => sendingHindrances(ready, now, none, 0).map(({ code }) => code);
    expect(found(new Date(midnight.getTime() - 1))).toEqual([]);
    expect(found(midnight)).toEqual(['report.evening-over']);
  });

  test.each([
    ['first', at('17:00'), '2026-11-23T22:00:00.000+07:00'],
    ['first', at('08:00', '2026-11-25'), '2026-11-23T22:00:00.000+07:00'],
    ['again', at('22:30'), '2026-11-24T22:00:00.000+07:00'],
    ['again', at('08:00', '2026-11-25'), '2026-11-25T22:00:00.000+07:00'],
    ['correction', at('18:00'), '2026-11-23T22:00:00.000+07:00'],
  ] as const)('%s, sent at %s, expires at %s', (occasion, now, expiry) => {
    const found = reportExpiry(date, occasion, now, defaultQuietHours, 10_000);
    expect(toSchoolIso(found)).toBe(expiry);
  });

  it('is once per student, day and number', () => {
    const keys = [reportKey(date, 'an', 0), reportKey(date, 'an', 1), reportKey(date, 'binh', 0)];
    expect(new Set(keys).size).toBe(3);
  });
});

describe('a message that CGCN wrote otherwise', () => {
  const actor = (accountId: string, role: DiaryActor['role'], hasHomeroom = false): DiaryActor => ({
    ...{ accountId, role, hasHomeroom },
  });

  test.each<[who: DiaryActor, refusal: string | null]>([
    [actor('gv', 'homeroom_teacher', true), null],
    [actor('gv', 'homeroom_teacher', false), 'report.edit-not-permitted'],
    [actor('minh', 'cgcn'), null],
    [actor('lan', 'cgcn'), 'report.edit-own'],
    [actor('hieu-truong', 'bgh'), 'report.edit-not-permitted'],
  ])('gets the word of %j: %s', (who, refusal) => {
    expect(editRefusal(who, edit(null))).toBe(refusal);
    if (refusal === null) expect(editRefusal(who, edit('minh'))).toBe('report.edit-confirmed');
  });

  test.each<[text: string, problems: string[]]>([
    ['Em An học tốt.', []],
    ['  ', ['report.text-empty']],
    ['ế'.repeat(135), ['report.text-too-long']],
    ['<b>', ['report.text-has-markup']],
    ['gọi 0912 000 123', ['report.text-has-phone']],
    ['em bị ốm', ['report.text-sensitive']],
  ])('%j has problems: %j', (text, problems) => {
    expect(reportTextProblems(text, 2)).toEqual(problems);
  });

  const an = { id: 'an', fullName: 'Nguyễn Văn An' };
  const others = [an, { id: 'binh', fullName: 'Vũ Hoà Bình' }, { id: 'an2', fullName: 'Lê An' }];
  test.each<[text: string, named: string[]]>([
    ['Em An nói chuyện với Bình', ['binh']],
    ['Em An và bạn vũ hòa bình', ['binh']],
    ['Em An học bài Hoà bình', []],
    ['cùng Lê An trực nhật', ['an2']],
    ['bạn An giúp lớp', []],
  ])('%j names of others: %j', (text, named) => {
    expect(otherStudentsNamed(text, an, others)).toEqual(named);
  });

  it('leaves what is in no message as a case to call about', () => {
    const reports = [
      { studentId: 'an', callAbout: ['health', 'discipline'] as const },
      { studentId: 'binh', callAbout: [] },
    ];
    expect(followUpsOf(date, reports).map(({ studentId, matter }) => [studentId, matter])).toEqual([
      ...[
        ['an', 'health'],
        ['an', 'discipline'],
      ],
    ]);
  });
});

describe('the board', () => {
  const due = at('16:00');

  test.each<[status: string | null, handedInAt: string | null, now: string, state: BoardState]>([
    [null, null, '16:00', 'awaited'],
    [null, null, '16:00:00.001', 'missing'],
    ['draft', null, '15:00', 'awaited'],
    ['taken-back', null, '16:30', 'missing'],
    ['handed-in', '16:00', '17:00', 'in'],
    ['handed-in', '16:00:00.001', '17:00', 'late'],
    ['in-review', '16:30', '17:00', 'in-review'],
    ['ready', '15:00', '17:00', 'ready'],
    ['sent', '15:00', '17:00', 'sent'],
  ])('shows %s, handed in at %s, at %s as %s', (status, handedInAt, now, state) => {
    const diary =
      status === null
        ? null
        : { status: status as 'draft', handedInAt: handedInAt === null ? null : at(handedInAt) };
    expect(boardState(diary, due, at(now))).toBe(state);
  });

  it('counts its classes, and has a word for each state', () => {
    expect(boardCounts(['in', 'in', 'late'])).toMatchObject({ in: 2, late: 1, missing: 0 });
    expect(Object.keys(boardStateLabels).sort()).toEqual([...boardStates].sort());
  });
});
