import fc from 'fast-check';
import { attendanceKinds } from '../class-diary/attendance.js';
import { contradictionKinds } from '../daily-report/contradictions.js';
import { schoolInstant } from '../school-time/school-time.js';
import {
  attendanceByDay,
  attendanceByWeek,
  attendanceCount,
  type AttendanceRow,
  latenessByWeekday,
  mondayOf,
} from './attendance-statistics.js';
import { contradictionsByKind, diariesOnTime, diaryArrival } from './diary-statistics.js';

const row = (
  date: string,
  kind: AttendanceRow['kind'],
  minutes: number | null = null,
): AttendanceRow => ({
  ...{ date, kind, minutes, studentId: 'an', classId: 'A1' },
});

describe('looking back', () => {
  const rows = [
    row('2026-11-23', 'present'),
    row('2026-11-23', 'late', 10),
    row('2026-11-24', 'absent-with-leave'),
    row('2026-11-30', 'late', 20),
    row('2026-11-30', 'left-early'),
  ];

  it('counts attendance by day and week', () => {
    expect(attendanceCount(rows)).toMatchObject({
      days: 5,
      rate: 0.8,
      byKind: { late: 2, present: 1 },
    });
    expect(attendanceCount([]).rate).toBeNull();
    expect(attendanceByDay(rows).map(({ date, count }) => [date, count.days])).toEqual([
      ...[
        ['2026-11-23', 2],
        ['2026-11-24', 1],
        ['2026-11-30', 2],
      ],
    ]);
    expect(attendanceByWeek(rows).map(({ monday, count }) => [monday, count.days])).toEqual([
      ...[
        ['2026-11-23', 3],
        ['2026-11-30', 2],
      ],
    ]);
    expect([mondayOf('2026-11-29'), mondayOf('2026-11-30')]).toEqual(['2026-11-23', '2026-11-30']);
  });

  it('counts lateness by weekday', () => {
    expect(latenessByWeekday(rows)).toEqual([
      { weekday: 'monday', days: 4, late: 2, averageMinutes: 15 },
      { weekday: 'tuesday', days: 1, late: 0, averageMinutes: null },
    ]);
  });

  it('leaves nothing out of its sums', () => {
    const kinds = fc.constantFrom(...attendanceKinds);
    const dates = fc
      .integer({ min: 1, max: 28 })
      .map((day) => `2026-11-${String(day).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(dates, kinds)), (pairs) => {
        const given = pairs.map(([date, kind]) => row(date, kind));
        const sum = (counts: { days: number }[]): number =>
          counts.reduce((all, { days }) => all + days, 0);
        const { byKind } = attendanceCount(given);
        expect(Object.values(byKind).reduce((all, one) => all + one, 0)).toBe(given.length);
        expect(sum(attendanceByDay(given).map(({ count }) => count))).toBe(given.length);
        expect(sum(attendanceByWeek(given).map(({ count }) => count))).toBe(given.length);
        expect(sum(latenessByWeekday(given))).toBe(given.length);
      }),
    );
  });

  it('tells how the diaries of each class came', () => {
    const diary = (classId: string, time: string | null) => ({
      ...{ classId, date: '2026-11-23', due: schoolInstant('2026-11-23', '16:00') },
      handedInAt: time === null ? null : schoolInstant('2026-11-23', time),
    });
    expect(
      diariesOnTime([
        diary('A2', '15:00'),
        diary('A1', '16:10'),
        diary('A1', '16:00'),
        diary('A1', null),
        diary('A1', '16:20'),
      ]),
    ).toEqual([
      {
        classId: 'A2',
        asked: 1,
        onTime: 1,
        late: 0,
        missing: 0,
        onTimeRate: 1,
        averageMinutesLate: null,
      },
      {
        classId: 'A1',
        asked: 4,
        onTime: 1,
        late: 2,
        missing: 1,
        onTimeRate: 0.25,
        averageMinutesLate: 15,
      },
    ]);
  });

  it.each([
    ['15:59', '16:00', 'on-time'],
    ['16:01', '16:30', 'late'],
    [null, '16:00', 'awaited'],
    [null, '16:01', 'missing'],
  ] as const)('tells of a diary handed in at %s, at %s: %s', (time, now, arrival) => {
    const at = (clock: string): Date => schoolInstant('2026-11-23', clock);
    const row = { due: at('16:00'), handedInAt: time === null ? null : at(time) };
    expect(diaryArrival(row, at(now))).toBe(arrival);
  });

  it('counts the contradictions of every kind, and who was right', () => {
    const counts = contradictionsByKind([
      { kind: 'present-late', choice: 'observation' },
      { kind: 'present-late', choice: null },
      { kind: 'absent-seen', choice: 'diary' },
    ]);
    expect(counts.map(({ kind }) => kind)).toEqual([...contradictionKinds]);
    expect(counts.find(({ kind }) => kind === 'present-late')).toEqual({
      ...{ kind: 'present-late', all: 2, diaryRight: 0, observationRight: 1, open: 1 },
    });
  });
});
