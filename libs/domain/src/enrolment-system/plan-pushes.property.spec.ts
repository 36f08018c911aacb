import fc from 'fast-check';
import { countingIds } from '../contacts/testing/school-in-memory.js';
import { RELATIONSHIPS } from '../roster/column-meaning.js';
import { planPushes } from './plan-pushes.js';
import type { SchoolForPushes } from './push-plan.js';
import type { PushedStudent } from './pushed-student.js';
import { readPushedStudent } from './read-pushed-student.js';
import {
  describeSchool,
  schoolAfterPushes,
  schoolWithClasses,
  withStatus,
} from './testing/pushes-in-memory.js';

const classNames = ['10A1', '10A2'];
const names = ['Nguyễn Thị An', 'Lê Văn Bình', 'Trần Thị Hoà', 'Trần Thị Hòa'];
const numbers = ['0912000111', '0912000222', '0912000333', '0912000444'];
const nameless = fc.option(fc.constantFrom(...names), { nil: null });

const guardian = fc.record({
  relationship: fc.constantFrom(...RELATIONSHIPS),
  fullName: nameless,
  phones: fc.uniqueArray(fc.constantFrom(...numbers), { maxLength: 2 }),
});

/** Students of records of their own, each with a code that belongs to nobody else, or none. */
const pushOf = (externalId: string) =>
  fc
    .record({
      student: fc.record({
        fullName: fc.constantFrom(...names),
        code: fc.constantFrom(null, `code-${externalId}`, `other-${externalId}`),
        dateOfBirth: fc.constantFrom(null, '2011-03-05', '05/03/2011', '2011-02-30'),
        gender: fc.constantFrom(null, 'Nam', 'female', 'x'),
      }),
      class: fc.constantFrom(...classNames),
      guardians: fc.array(guardian, { maxLength: 3 }),
    })
    .map((sent) => {
      const reading = readPushedStudent(externalId, sent, { allowReserved: true, classNames });
      if ('refused' in reading) throw new Error(reading.refused);
      return reading.student;
    });

const students = fc.tuple(...['a', 'b', 'c', 'd'].map(pushOf));

function after(school: SchoolForPushes, pushes: readonly PushedStudent[]): SchoolForPushes {
  return schoolAfterPushes(school, planPushes(pushes, school, countingIds(`${ids++}`)));
}
let ids = 0;

describe('pushes, whatever is told', () => {
  it('change nothing the second time', () => {
    fc.assert(
      fc.property(
        students,
        fc.constantFrom('unconfirmed', 'confirmed', 'refused'),
        (pushes, status) => {
          const once = withStatus(after(schoolWithClasses(...classNames), pushes), status);
          const plan = planPushes(pushes, once, countingIds('again'));
          expect(plan.outcomes.map(({ result }) => result)).toEqual(pushes.map(() => 'unchanged'));
          expect(describeSchool(schoolAfterPushes(once, plan))).toEqual(describeSchool(once));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('change nothing the second time after a different first push, and tell of the same differences', () => {
    fc.assert(
      fc.property(students, students, fc.boolean(), (first, second, isConfirmed) => {
        const start = after(schoolWithClasses(...classNames), first);
        const known = isConfirmed ? withStatus(start, 'confirmed') : start;
        const plan = planPushes(second, known, countingIds('second'));
        const once = schoolAfterPushes(known, plan);
        const again = planPushes(second, once, countingIds('again'));
        const differencesOf = ({ outcomes }: typeof plan) =>
          outcomes.map((outcome) => ('differences' in outcome ? outcome.differences : null));
        expect(describeSchool(schoolAfterPushes(once, again))).toEqual(describeSchool(once));
        expect(differencesOf(again)).toEqual(differencesOf(plan));
      }),
      { numRuns: 300 },
    );
  });

  it('give the same school in any order, and in one batch or one by one', () => {
    const order = students.chain((pushes) =>
      fc.tuple(
        fc.constant(pushes),
        fc.shuffledSubarray(pushes, { minLength: pushes.length, maxLength: pushes.length }),
      ),
    );
    fc.assert(
      fc.property(order, ([pushes, shuffled]) => {
        const batch = after(schoolWithClasses(...classNames), pushes);
        const others = shuffled.reduce(
          (school, one) => after(school, [one]),
          schoolWithClasses(...classNames),
        );
        expect(describeSchool(others)).toEqual(describeSchool(batch));
      }),
      { numRuns: 300 },
    );
  });

  it('never take a confirmed contact out of use, nor change a confirmed student', () => {
    fc.assert(
      fc.property(students, students, (first, second) => {
        const known = withStatus(after(schoolWithClasses(...classNames), first), 'confirmed');
        const plan = planPushes(second, known, countingIds('second'));
        const then = schoolAfterPushes(known, plan);
        for (const [id, { status }] of known.contacts) {
          expect([id, then.contacts.get(id)?.status]).toEqual([id, status]);
        }
        const confirmed = new Set(
          known.roster.guardianships
            .filter(({ id }) => known.roster.contacts.some((one) => one.guardianshipId === id))
            .map(({ studentId }) => studentId),
        );
        for (const student of known.roster.students.filter(({ id }) => confirmed.has(id))) {
          const now = then.roster.students.find(({ id }) => id === student.id)!;
          for (const key of ['fullName', 'code', 'dateOfBirth', 'gender', 'className'] as const) {
            if (student[key] !== null) expect([key, now[key]]).toEqual([key, student[key]]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
