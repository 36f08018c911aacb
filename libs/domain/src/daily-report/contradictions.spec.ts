import fc from 'fast-check';
import type { Attendance } from '../class-diary/attendance.js';
import { emptyDiary, ordinaryEntry } from '../class-diary/diary-content.js';
import type { Role } from '../permissions/roles.js';
import {
  kindsOfDepartment,
  type Observation,
  observingDepartments,
} from '../observations/observation.js';
import { contradictionRefusal } from './contradiction-acts.js';
import { contradictionLabels, contradictionSides } from './contradiction-texts.js';
import { contradictionKind, contradictionKinds, findContradictions } from './contradictions.js';
import {
  type AskedOf,
  type ContradictionMove,
  type ContradictionSide,
  contradictionStatuses,
  isOverruled,
  openContradictions,
  settledAttendance,
  withSettlements,
} from './settlement.js';

const seen = (text: string, changes: Partial<Observation> = {}): Observation => {
  const [who, kind, at, minutes] = text.split(' ');
  return {
    ...{ id: 'o1', date: '2026-11-23', classId: 'A1', studentId: 'an', word: '' },
    department: who as Observation['department'],
    kind: kind as Observation['kind'],
    at: at!,
    minutes: minutes === undefined ? null : Number(minutes),
    ...changes,
  };
};
const read = (text: string): Attendance => {
  const [kind, value] = text.split(' ');
  if (kind === 'late') return { kind, minutes: Number(value) };
  return kind === 'left-early' ? { kind, at: value! } : ({ kind } as Attendance);
};

describe('the diary and an observation', () => {
  test.each<[diary: string, observation: string, contradiction: string | null]>([
    ['present', 'supervisors absent 07:25', 'present-absent'],
    ['present', 'boarding absent 12:10', 'present-not-boarding'],
    ['absent-with-leave', 'supervisors absent 07:25', null],
    ['absent-without-leave', 'boarding absent 12:10', null],
    // Who came 30 minutes late was missing at 7:25, and not any more at 7:45.
    ['late 30', 'supervisors absent 07:25', null],
    ['late 30', 'supervisors absent 07:44', null],
    ['late 30', 'supervisors absent 07:45', 'present-absent'],
    ['left-early 11:30', 'supervisors absent 13:30', null],
    ['left-early 11:30', 'boarding absent 11:30', null],
    ['left-early 11:30', 'supervisors absent 11:29', 'present-absent'],
    ['absent-with-leave', 'supervisors late 07:25 10', 'absent-seen'],
    ['absent-without-leave', 'supervisors uniform 09:00', 'absent-seen'],
    ['absent-without-leave', 'boarding meals 11:45', 'absent-seen'],
    ['absent-with-leave', 'supervisors left-early 10:00', 'absent-seen'],
    ['present', 'supervisors late 07:25 10', 'present-late'],
    ['late 10', 'supervisors late 07:25 10', null],
    ['late 10', 'supervisors late 07:25', null],
    ['late 10', 'supervisors late 07:25 15', 'late-differently'],
    ['late 10', 'boarding late 12:00 5', null],
    ['present', 'boarding late 12:00 5', null],
    ['present', 'boarding left-early 11:30', 'present-left'],
    ['late 10', 'supervisors left-early 11:30', 'present-left'],
    ['left-early 11:30', 'boarding left-early 11:40', null],
    ['left-early 11:30', 'boarding left-early 11:20', null],
    ['left-early 11:30', 'boarding left-early 11:41', 'left-differently'],
    ['left-early 11:30', 'boarding rest 12:30', 'left-seen'],
    ['left-early 11:30', 'boarding meals 11:40', null],
    ['left-early 11:30', 'supervisors uniform 08:00', null],
    ['present', 'supervisors uniform 08:00', null],
    ['present', 'boarding health 12:00', null],
  ])('%s beside %s: %s', (diary, observation, contradiction) => {
    expect(contradictionKind(read(diary), seen(observation), '07:15')).toBe(contradiction);
  });

  it('are each told with both sides and their times', () => {
    const diary = {
      ...emptyDiary,
      entries: [{ ...ordinaryEntry('an'), attendance: read('late 5') }],
    };
    const [contradiction] = findContradictions(diary, [seen('supervisors late 07:25 10')], '07:15');
    expect(contradictionSides(contradiction!)).toEqual({
      diary: 'Nhật kí: Đi muộn 5 phút',
      observation: 'Giám thị: Đi muộn 10 phút lúc 7h25',
    });
    expect(Object.keys(contradictionLabels).sort()).toEqual([...contradictionKinds].sort());
  });
});

describe('settling', () => {
  const [late, left] = [
    seen('supervisors late 07:25 10'),
    seen('boarding left-early 11:30', { id: 'o2' }),
  ];
  const found = (attendance: Attendance, ...observations: Observation[]) =>
    findContradictions(
      { ...emptyDiary, entries: [{ ...ordinaryEntry('an'), attendance }] },
      observations,
      '07:15',
    );
  const settled = (
    attendance: Attendance,
    choice: ContradictionSide,
    ...observations: Observation[]
  ) =>
    withSettlements(
      found(attendance, ...observations),
      found(attendance, ...observations).map(({ key }) => ({
        key,
        status: 'settled' as const,
        choice,
      })),
    );

  it('holds for the facts that were looked at, and no longer when one of them changes', () => {
    const [first] = found(read('present'), late);
    const settlement = { key: first!.key, status: 'settled', choice: 'diary' } as const;
    const open = (attendance: Attendance, observation: Observation): number =>
      openContradictions(withSettlements(found(attendance, observation), [settlement])).length;
    expect(open(read('present'), late)).toBe(0);
    expect(open(read('late 5'), late)).toBe(1);
    expect(open(read('present'), { ...late, minutes: 20 })).toBe(1);
  });

  it('is not done by asking, nor by an answer alone', () => {
    const contradictions = found(read('present'), late);
    for (const status of ['open', 'asked', 'answered'] as const) {
      // Also one that was chosen before it was opened again.
      const settlements = [{ key: contradictions[0]!.key, status, choice: 'diary' as const }];
      expect(openContradictions(withSettlements(contradictions, settlements))).toHaveLength(1);
    }
  });

  test.each<[diary: string, observation: Observation, attendance: string]>([
    ['present', late, 'late 10'],
    ['late 5', late, 'late 10'],
    ['absent-with-leave', late, 'late 10'],
    ['absent-without-leave', seen('boarding rest 12:30'), 'present'],
    ['left-early 11:00', left, 'left-early 11:30'],
    ['left-early 11:00', seen('boarding rest 12:30'), 'present'],
    ['present', seen('supervisors absent 07:25'), 'absent-without-leave'],
    // Some lessons, or boarding alone, are not the day.
    ['present', seen('supervisors absent 07:25', { word: 'tiết 1–2' }), 'present'],
    ['late 5', seen('boarding absent 12:10'), 'late 5'],
  ])('%s with the observation chosen: %j gives %s', (diary, observation, attendance) => {
    const contradictions = settled(read(diary), 'observation', observation);
    expect(settledAttendance(read(diary), contradictions)).toEqual(read(attendance));
    const kept = settled(read(diary), 'diary', observation);
    expect(settledAttendance(read(diary), kept)).toEqual(read(diary));
    expect([isOverruled('o1', kept), isOverruled(observation.id, contradictions)]).toEqual([
      ...[observation.id === 'o1', false],
    ]);
  });

  it('says of several what weighs most', () => {
    const contradictions = settled(read('present'), 'observation', late, left);
    expect(settledAttendance(read('present'), contradictions)).toEqual(read('left-early 11:30'));
  });

  it('leaves no contradiction once the diary says what was seen', () => {
    const observations = fc
      .constantFrom(...observingDepartments)
      .chain((department) =>
        fc.record({
          department: fc.constant(department),
          kind: fc.constantFrom(...kindsOfDepartment[department]),
          at: fc.constantFrom('07:20', '09:00', '11:30', '12:30'),
          minutes: fc.constantFrom(5, 10),
        }),
      )
      .map((some) =>
        seen('supervisors late 07:25', {
          ...some,
          minutes: some.kind === 'late' ? some.minutes : null,
        }),
      );
    const attendances = fc
      .constantFrom(
        'present',
        'late 5',
        'late 90',
        'absent-with-leave',
        'absent-without-leave',
        'left-early 11:00',
      )
      .map(read);
    fc.assert(
      fc.property(attendances, observations, (attendance, observation) => {
        fc.pre(observation.kind !== 'absent' || observation.department === 'supervisors');
        const contradictions = settled(attendance, 'observation', observation);
        const after = settledAttendance(attendance, contradictions);
        expect(contradictionKind(after, observation, '07:15')).toBeNull();
      }),
    );
  });
});

describe('who may do what with a contradiction', () => {
  const reviewer = ['ask', 'settle', 'reopen'] as const;
  const actor = (role: Role, hasHomeroom = false) => ({ accountId: role, role, hasHomeroom });

  test.each<[who: ReturnType<typeof actor>, askedOf: AskedOf, moves: readonly ContradictionMove[]]>(
    [
      [actor('cgcn'), 'teacher', reviewer],
      [actor('homeroom_teacher', true), 'teacher', ['answer']],
      [actor('homeroom_teacher', false), 'teacher', []],
      [actor('homeroom_teacher', true), 'supervisors', []],
      [actor('supervisors'), 'supervisors', ['answer']],
      [actor('boarding'), 'supervisors', []],
      [actor('bgh'), 'teacher', []],
    ],
  )('%j, with %s asked: %j', (who, askedOf, moves) => {
    const all = ['ask', 'answer', 'settle', 'reopen'] as const;
    const may = all.filter((move) =>
      contradictionStatuses.some(
        (status) => contradictionRefusal(move, who, { status, askedOf }) === null,
      ),
    );
    expect(may).toEqual(moves);
  });

  it('says so when it has moved on', () => {
    const refusal = contradictionRefusal('answer', actor('boarding'), {
      status: 'settled',
      askedOf: 'boarding',
    });
    expect(refusal).toBe('contradiction.moved-on');
  });
});
