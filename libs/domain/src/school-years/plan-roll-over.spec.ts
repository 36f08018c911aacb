import fc from 'fast-check';
import { planRollOver } from './plan-roll-over.js';
import { rollOverDifferences } from './roll-over-difference.js';
import type { ClassBefore, RollOverChoices } from './roll-over-plan.js';

const nothing: RollOverChoices = {
  ...{ startsOn: '2027-08-01', repeaters: [], entryClasses: null, teachers: [] },
};
const classOf = (name: string, grade: number | null, ...studentIds: string[]): ClassBefore => ({
  ...{ id: `id of ${name}`, name, grade, studentIds },
});
const school = [
  classOf('10A1', 10, 'an', 'ba'),
  classOf('10 Anh', 10, 'chi'),
  classOf('11A1', 11, 'dan', 'em'),
  classOf('12A1', 12, 'gam', 'ha'),
  classOf('Chuyên Tin', null, 'in'),
];
const plan = (choices: Partial<RollOverChoices> = {}, classes = school) =>
  planRollOver(classes, 2027, { ...nothing, ...choices });

describe('the plan of a new school year', () => {
  it('takes every class up a grade under its name, and lets the last grade graduate', () => {
    const { enrolments, graduates, classes } = plan();
    expect(enrolments.map(({ studentId, className }) => [studentId, className])).toEqual([
      ['an', '11A1'],
      ['ba', '11A1'],
      ['chi', '11 Anh'],
      ['dan', '12A1'],
      ['em', '12A1'],
    ]);
    expect(graduates.map(({ studentId }) => studentId)).toEqual(['gam', 'ha']);
    expect(classes.map(({ name, fromClassId }) => [name, fromClassId])).toEqual([
      ['10A1', null],
      ['10 Anh', null],
      ['11A1', 'id of 10A1'],
      ['11 Anh', 'id of 10 Anh'],
      ['12A1', 'id of 11A1'],
    ]);
  });

  it('shows whose class has a name without a grade, and leaves them out', () => {
    expect(plan().leftOut).toEqual([
      { studentId: 'in', fromClassId: 'id of Chuyên Tin', reason: 'class-unclear' },
    ]);
    expect(plan().conflicts).toEqual([]);
  });

  it('keeps repeaters in their grade, in the class of the same name or the one that is named', () => {
    const { enrolments, graduates, leftOut } = plan({
      repeaters: [
        { studentId: 'an', className: null },
        { studentId: 'dan', className: '11 anh' },
        { studentId: 'gam', className: null },
        { studentId: 'in', className: '10A1' },
      ],
    });
    const repeating = enrolments.filter(({ repeats }) => repeats);
    expect(repeating.map(({ studentId, className }) => [studentId, className])).toEqual([
      ['an', '10A1'],
      ['dan', '11 Anh'],
      ['gam', '12A1'],
      ['in', '10A1'],
    ]);
    expect(graduates.map(({ studentId }) => studentId)).toEqual(['ha']);
    expect(leftOut).toEqual([]);
  });

  it('shows a repeater for whom there is no class', () => {
    const withoutEleventh = school.filter(({ grade }) => grade !== 11);
    const { leftOut } = plan(
      { repeaters: [{ studentId: 'gam', className: null }] },
      withoutEleventh,
    );
    expect(leftOut).toContainEqual({
      ...{ studentId: 'gam', fromClassId: 'id of 12A1', reason: 'nowhere-to-repeat' },
    });
  });

  it('makes the first classes that are asked for, and no others', () => {
    const { classes } = plan({ entryClasses: ['10B1', 'Lớp 10 B2'] });
    expect(classes.map(({ name }) => name)).toEqual(['10B1', '10B2', '11A1', '11 Anh', '12A1']);
  });

  it('gives the classes their teachers, and leaves the others without', () => {
    const { classes } = plan({ teachers: [{ className: '11a1', accountId: 'co Lan' }] });
    expect(classes.filter(({ accountId }) => accountId !== null)).toMatchObject([
      { name: '11A1', accountId: 'co Lan' },
    ]);
  });

  test.each<[Partial<RollOverChoices>, string, string]>([
    [{ repeaters: [{ studentId: 'nobody', className: null }] }, 'repeater-unknown', 'nobody'],
    [{ entryClasses: ['11B1'] }, 'entry-class-of-another-grade', '11B1'],
    [{ teachers: [{ className: '12A9', accountId: 't' }] }, 'class-unknown', '12A9'],
    [
      {
        teachers: [
          { className: '11A1', accountId: 't' },
          { className: '12A1', accountId: 't' },
        ],
      },
      ...(['teacher-twice', '12A1'] as const),
    ],
    [
      {
        teachers: [
          { className: '11A1', accountId: 't' },
          { className: '11 A1', accountId: 'u' },
        ],
      },
      ...(['teacher-twice', '11 A1'] as const),
    ],
  ])('tells that %j does not go together', (choices, kind, about) => {
    expect(plan(choices).conflicts).toEqual([{ kind, about }]);
  });

  it('tells what has become different since it was looked at', () => {
    const before = plan();
    expect(rollOverDifferences(before, plan())).toEqual([]);
    const [first, ...others] = school;
    const now = plan({ startsOn: '2027-08-16' }, [
      { ...first!, studentIds: ['an'] },
      ...others,
      classOf('10A3', 10, 'ba', 'new'),
    ]);
    expect(rollOverDifferences(before, now)).toEqual([
      { kind: 'student', about: 'ba', before: '11A1', now: '11A3' },
      { kind: 'student', about: 'new', before: null, now: '11A3' },
      { kind: 'class', about: '10A3', before: null, now: 'new, without a teacher' },
      { kind: 'class', about: '11A3', before: null, now: 'id of 10A3, without a teacher' },
      { kind: 'first-day', about: '2027', before: '2027-08-01', now: '2027-08-16' },
    ]);
  });

  it('has every student once, and puts nobody into a class that is not planned', () => {
    const name = fc.oneof(
      fc
        .tuple(fc.constantFrom(9, 10, 11, 12), fc.constantFrom('A1', 'A2', ' Anh', '/1'))
        .map(([grade, rest]) => `${grade}${rest}`),
      fc.constantFrom('Chuyên Tin', 'Bổ túc'),
    );
    const classes = fc
      .uniqueArray(name, { maxLength: 10 })
      .chain((names) =>
        fc.tuple(
          ...names.map((one, place) =>
            fc
              .integer({ min: 0, max: 4 })
              .map((size) =>
                classOf(one, null, ...Array.from({ length: size }, (_, n) => `${place}.${n}`)),
              ),
          ),
        ),
      );
    fc.assert(
      fc.property(classes, fc.infiniteStream(fc.boolean()), (given, repeats) => {
        const everyone = given.flatMap(({ studentIds }) => studentIds);
        const repeaters = everyone
          .filter(() => repeats.next().value === true)
          .map((studentId) => ({ studentId, className: null }));
        const made = plan({ repeaters }, given);
        const placed = [...made.enrolments, ...made.graduates, ...made.leftOut];
        expect(placed.map(({ studentId }) => studentId).sort()).toEqual(everyone.sort());
        const names = new Set(made.classes.map((one) => one.name));
        expect(names.size).toBe(made.classes.length);
        expect(made.enrolments.every(({ className }) => names.has(className))).toBe(true);
        expect(made.conflicts).toEqual([]);
      }),
    );
  });
});
