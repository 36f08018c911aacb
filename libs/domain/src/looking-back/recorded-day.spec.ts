import { emptyDiary, ordinaryEntry } from '../class-diary/diary-content.js';
import type { Observation } from '../observations/observation.js';
import { attendanceRows, lookBackOn, type RecordedDay } from './recorded-day.js';

const date = '2026-11-23';
const late: Observation = {
  ...{ id: 'one', date, classId: 'A1', studentId: 'an', department: 'supervisors' },
  ...{ kind: 'late', at: '07:25', minutes: 10, word: '' },
};
const day: RecordedDay = {
  ...{ classId: 'A1', date, firstLesson: '07:15', studentIds: ['an', 'binh', 'chau'] },
  content: {
    ...emptyDiary,
    entries: [
      { ...ordinaryEntry('binh'), attendance: { kind: 'absent-with-leave' } },
      { ...ordinaryEntry('gone'), attendance: { kind: 'absent-with-leave' } },
    ],
  },
  observations: [late],
  settlements: [],
};

describe('a day that is looked back on', () => {
  it('has everybody of the class as the diary has them, while nothing else was chosen', () => {
    const looked = lookBackOn(day);
    expect(looked.contradictions).toMatchObject([{ kind: 'present-late', choice: null }]);
    expect(attendanceRows(day, looked)).toEqual([
      { classId: 'A1', date, studentId: 'an', kind: 'present', minutes: null },
      { classId: 'A1', date, studentId: 'binh', kind: 'absent-with-leave', minutes: null },
      { classId: 'A1', date, studentId: 'chau', kind: 'present', minutes: null },
    ]);
  });

  it('has a student as it was seen, where that was found to be right', () => {
    const { key } = lookBackOn(day).contradictions[0]!;
    const settlements = [{ key, status: 'settled', choice: 'observation' } as const];
    const looked = lookBackOn({ ...day, settlements });
    expect(looked.contradictions).toMatchObject([{ choice: 'observation' }]);
    expect(attendanceRows(day, looked)[0]).toMatchObject({ kind: 'late', minutes: 10 });
  });
});
