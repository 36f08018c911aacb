import fc from 'fast-check';
import {
  changeClass,
  comeBack,
  type EnrolmentSpan,
  holdsOn,
  leaveSchool,
  type Moved,
  stillStands,
  undoOf,
  withChange,
} from './student-moves.js';

const span = (id: string, classId: string, from: string, until: string | null, schoolYear = 2026) =>
  ({ id, classId, schoolYear, from, until }) satisfies EnrolmentSpan;
const a1 = span('e1', '10A1', '2026-09-05', null);
const toA2 = { classId: '10A2', schoolYear: 2026 };
const newId = () => 'new';

describe('a move in a student’s school life', () => {
  it('into another class ends the earlier enrolment the day before', () => {
    expect(changeClass([a1], toA2, '2026-11-23', newId)).toEqual({
      change: {
        before: [a1],
        after: [{ ...a1, until: '2026-11-22' }, span('new', '10A2', '2026-11-23', null)],
      },
    });
  });

  it('on the very day of coming mends the class', () => {
    expect(changeClass([a1], toA2, '2026-09-05', newId)).toEqual({
      change: { before: [a1], after: [{ ...a1, classId: '10A2' }] },
    });
  });

  it('out of the school takes away what was prepared for the next year', () => {
    const prepared = span('e2', '11A1', '2027-08-01', null, 2027);
    expect(leaveSchool([a1, prepared], 2026, '2027-06-15')).toEqual({
      change: { before: [a1, prepared], after: [{ ...a1, until: '2027-06-14' }] },
    });
  });

  it('back to the school begins anew', () => {
    const ended = { ...a1, until: '2026-10-31' };
    expect(comeBack([ended], toA2, '2027-01-04', newId)).toEqual({
      change: { before: [], after: [span('new', '10A2', '2027-01-04', null)] },
    });
  });

  const ended = { ...a1, until: '2026-10-31' };
  const moved = [ended, span('e2', '10A2', '2026-11-01', null)];
  test.each<[string, Moved, string]>([
    [
      'to the same class',
      changeClass([a1], { ...toA2, classId: '10A1' }, '2026-11-23', newId),
      'same-class',
    ],
    ['of nobody', changeClass([], toA2, '2026-11-23', newId), 'not-enrolled'],
    ['before coming', changeClass([a1], toA2, '2026-09-04', newId), 'not-enrolled'],
    ['after leaving', changeClass([ended], toA2, '2026-11-01', newId), 'not-enrolled'],
    ['before a later one', changeClass(moved, toA2, '2026-10-15', newId), 'later-change'],
    ['out before a later one', leaveSchool(moved, 2026, '2026-10-15'), 'later-change'],
    ['out on the day of coming', leaveSchool([a1], 2026, '2026-09-05'), 'too-early'],
    ['out of who is out', leaveSchool([ended], 2026, '2026-11-23'), 'not-enrolled'],
    ['back of who is here', comeBack([a1], toA2, '2026-11-23', newId), 'enrolled'],
    ['back on the last day', comeBack([ended], toA2, '2026-10-31', newId), 'enrolled'],
    [
      'back before a prepared year',
      comeBack([ended, span('e9', '11A1', '2027-08-01', null, 2027)], toA2, '2027-01-04', newId),
      'enrolled',
    ],
  ])('%s is refused', (_what, outcome, refusal) => {
    expect(outcome).toEqual({ refusal: `student-move.${refusal}` });
  });

  it('can’t be undone once something else stands in its place', () => {
    const outcome = changeClass([a1], toA2, '2026-11-23', newId);
    if (!('change' in outcome)) throw new Error('refused');
    const after = withChange([a1], outcome.change);
    expect(stillStands(after, outcome.change)).toBe(true);
    const later = changeClass(after, { ...toA2, classId: '10A3' }, '2026-12-01', () => 'newer');
    if (!('change' in later)) throw new Error('refused');
    expect(stillStands(withChange(after, later.change), outcome.change)).toBe(false);
    const left = leaveSchool([a1], 2026, '2026-11-01');
    if (!('change' in left)) throw new Error('refused');
    const back = [...withChange([a1], left.change), span('e2', '10A1', '2026-11-10', null)];
    expect(stillStands(back, left.change)).toBe(false);
  });

  const day = fc
    .integer({ min: 0, max: 200 })
    .map((days) => new Date(Date.UTC(2026, 8, 1) + days * 86_400_000).toISOString().slice(0, 10));
  const step = fc.record({
    kind: fc.constantFrom('change', 'leave', 'back'),
    day,
    classId: fc.constantFrom('10A1', '10A2', '10A3'),
  });

  it('never puts a student into two classes on a day, and undone leaves things as they were', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.array(day, { minLength: 5 }),
        (steps, days) => {
          let enrolments: EnrolmentSpan[] = [a1];
          let ids = 0;
          for (const one of steps) {
            const id = () => `n${(ids += 1)}`;
            const to = { classId: one.classId, schoolYear: 2026 };
            const outcome =
              one.kind === 'change'
                ? changeClass(enrolments, to, one.day, id)
                : one.kind === 'leave'
                  ? leaveSchool(enrolments, 2026, one.day)
                  : comeBack(enrolments, to, one.day, id);
            if ('refusal' in outcome) continue;
            const after = withChange(enrolments, outcome.change);
            expect(stillStands(after, outcome.change)).toBe(true);
            expect(withChange(after, undoOf(outcome.change))).toEqual(enrolments);
            enrolments = after;
          }
          for (const one of days) {
            expect(enrolments.filter((enrolment) => holdsOn(enrolment, one)).length).toBeLessThan(
              2,
            );
          }
          expect(enrolments.every(({ from, until }) => until === null || until >= from)).toBe(true);
        },
      ),
    );
  });
});
