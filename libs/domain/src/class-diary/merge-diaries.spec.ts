import fc from 'fast-check';
import type { Attendance } from './attendance.js';
import {
  type DiaryContent,
  type DiaryEntry,
  diaryTextFields,
  emptyDiary,
  entryOf,
  ordinaryEntry,
} from './diary-content.js';
import { type DiaryChange, diaryDifference, mergeChanges, mergeDiaries } from './merge-diaries.js';

const late = (minutes: number): Attendance => ({ kind: 'late', minutes });
const diary = (...entries: Partial<DiaryEntry>[]): DiaryContent => ({
  ...emptyDiary,
  entries: entries.map((entry) => ({ ...ordinaryEntry('a'), ...entry })),
});

describe('two people in one diary', () => {
  it('both keep what they wrote in different places', () => {
    const mine = diary({ conduct: 'tốt' });
    const theirs = diary({ study: 'khá' }, { studentId: 'b', attendance: late(5) });
    const { content, conflicts } = mergeDiaries(emptyDiary, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(content).toEqual(
      diary({ conduct: 'tốt', study: 'khá' }, { studentId: 'b', attendance: late(5) }),
    );
  });

  it('are told of a place that both changed, with both values, and nothing is overwritten', () => {
    const base = diary({ remark: 'cũ' });
    const mine = { ...diary({ remark: 'của tôi', attendance: late(5) }), defaultLine: 'một' };
    const theirs = { ...diary({ remark: 'của bạn', attendance: late(7) }), defaultLine: 'hai' };
    const { content, applied, conflicts } = mergeDiaries(base, mine, theirs);
    expect(content).toEqual(theirs);
    expect(applied).toEqual([]);
    expect(
      conflicts.map(({ change, found }) => [change.kind, change.before, change.after, found]),
    ).toEqual([
      ['attendance', { kind: 'present' }, late(5), late(7)],
      ['text', 'cũ', 'của tôi', 'của bạn'],
      ['default-line', '', 'một', 'hai'],
    ]);
    // Whoever wants theirs all the same says so, of what they have now seen.
    const again = conflicts.map(
      ({ change, found }) => ({ ...change, before: found }) as DiaryChange,
    );
    expect(mergeChanges(content, again)).toMatchObject({ content: mine, conflicts: [] });
  });

  it('agree where both wrote the same, and a note of a lesson is one place', () => {
    const note = { lesson: 2, subject: 'Toán', note: 'tốt' };
    const mine = { ...diary({ remark: 'ốm ' }), lessons: [note] };
    const theirs = { ...diary({ remark: 'ốm' }), lessons: [{ ...note, note: 'khá' }] };
    const { content, conflicts } = mergeDiaries(emptyDiary, mine, theirs);
    expect(content).toEqual(theirs);
    expect(conflicts).toEqual([
      {
        change: { kind: 'lesson', lesson: 2, before: null, after: note },
        found: { ...note, note: 'khá' },
      },
    ]);
  });

  it('take an exception back, and the entry is gone', () => {
    const change: DiaryChange = {
      ...{ kind: 'attendance', studentId: 'a' },
      ...{ before: late(5), after: { kind: 'present' } },
    };
    expect(mergeChanges(diary({ attendance: late(5) }), [change]).content).toEqual(emptyDiary);
  });
});

describe('merging', () => {
  const texts = fc.constantFrom('', 'tốt', 'khá', 'chưa làm bài');
  const attendances = fc.constantFrom<Attendance>(
    ...[{ kind: 'present' } as const, late(5), late(9), { kind: 'absent-with-leave' } as const],
    { kind: 'left-early', at: '11:30' },
  );
  const entries = fc.uniqueArray(
    fc.record({
      studentId: fc.constantFrom('a', 'b', 'c'),
      attendance: attendances,
      ...{ conduct: texts, study: texts, homework: texts, remark: texts },
    }),
    { selector: ({ studentId }) => studentId },
  );
  const lessons = fc.uniqueArray(
    fc.record({ lesson: fc.integer({ min: 1, max: 3 }), subject: texts, note: texts }),
    { selector: ({ lesson }) => lesson },
  );
  const diaries: fc.Arbitrary<DiaryContent> = fc.record({ entries, lessons, defaultLine: texts });
  const same = (one: DiaryContent, other: DiaryContent): DiaryChange[] =>
    diaryDifference(one, other);

  it('makes of a diary what was written when nobody else wrote', () => {
    fc.assert(
      fc.property(diaries, diaries, (base, mine) => {
        const { content, conflicts } = mergeDiaries(base, mine, base);
        expect(same(content, mine)).toEqual([]);
        expect(conflicts).toEqual([]);
      }),
    );
  });

  it('never changes a place that another wrote in, and loses nothing without naming it', () => {
    const value = (content: DiaryContent, studentId: string): unknown[] => {
      const entry = entryOf(content, studentId);
      return [entry.attendance, ...diaryTextFields.map((field) => entry[field])];
    };
    fc.assert(
      fc.property(diaries, diaries, diaries, (base, mine, theirs) => {
        const { content, conflicts } = mergeDiaries(base, mine, theirs);
        for (const id of ['a', 'b', 'c']) {
          const [was, wanted, stood, is] = [base, mine, theirs, content].map((one) =>
            value(one, id),
          );
          was!.forEach((old, field) => {
            const isSame = (one: unknown): boolean => JSON.stringify(one) === JSON.stringify(old);
            const expected = isSame(wanted![field]) || !isSame(stood![field]) ? stood : wanted;
            expect(is![field]).toEqual(expected![field]);
          });
        }
        const lost = same(content, theirs).length;
        const changes = diaryDifference(base, mine);
        const left = mergeChanges(content, changes);
        // A second time nothing is left to do but what is in conflict.
        expect(left.applied).toEqual([]);
        expect(left.conflicts).toEqual(conflicts);
        expect(lost).toBeLessThanOrEqual(changes.length - conflicts.length);
      }),
    );
  });
});
