import type { Entry } from '../outbox/outbox.js';
import type { Day, Grid, Observation } from '../observation-views.js';
import { mergeDay } from './merge-day.js';

const grid: Grid = {
  ...{ date: '2026-11-23', now: '2026-11-23T09:00:00+07:00', department: 'supervisors' },
  kinds: ['late'],
  classes: [{ id: 'A1', name: '10A1', students: [{ id: 'an', fullName: 'Lê An' }] }],
};
const seen = (id: string, at: string): Observation => ({
  ...{ id, date: '2026-11-23', classId: 'A1', studentId: 'an', studentName: 'Lê An' },
  ...{ department: 'supervisors', kind: 'late', at, minutes: null, word: '' },
  ...{ recordedByName: 'Bùi Thành', recordedAt: '', changedByName: null, changedAt: null },
});
const day: Day = {
  ...{ date: '2026-11-23', today: '2026-11-23', can: { record: true } },
  classes: [
    { classId: 'A1', className: '10A1', observations: [seen('1', '07:30'), seen('2', '07:20')] },
  ],
};
const entry = (id: string, at: string | null, changes: Partial<Entry> = {}): Entry => ({
  ...{ id, version: 1, isSent: false, refusal: null },
  body: at === null ? null : { date: '2026-11-23', studentId: 'an', kind: 'late', at, word: '' },
  ...changes,
});

describe('what the person sees of the day', () => {
  it('is what the school has with what was tapped since, by time', () => {
    const merged = mergeDay(
      day,
      [entry('1', '07:10'), entry('2', null), entry('3', '07:40')],
      grid,
    );
    expect(merged.map(({ id, at, isWaiting }) => [id, at, isWaiting])).toEqual([
      ['1', '07:10', true],
      ['3', '07:40', true],
    ]);
    expect(merged[1]).toMatchObject({ classId: 'A1', studentName: 'Lê An', word: '' });
  });

  it('stands though the school’s own list has not come, and no longer waits once it was sent', () => {
    const merged = mergeDay(undefined, [entry('1', '07:10', { isSent: true })], grid);
    expect(merged).toMatchObject([{ id: '1', isWaiting: false }]);
  });
});
