import fc from 'fast-check';
import { properCaseName } from '../names/proper-case-name.js';
import { planRoster } from '../contacts/plan-roster.js';
import { outcomeOf } from '../contacts/roster-plan.js';
import { readRoster } from './read-roster.js';
import type { RosterStudent } from './roster-reading.js';
import { RELATIONSHIPS } from './column-meaning.js';
import { rosterHeadings, rosterHeadingsWithStatus, rosterRows } from './roster-table.js';
import { countingIds, emptySchool, schoolAfter } from '../contacts/testing/school-in-memory.js';

const words = [
  'An',
  'Bình',
  'Châu',
  'Đức',
  'Ế',
  'Giang',
  'Hòa',
  'Hoà',
  'Khuê',
  'Ớt',
  'Niê',
  "H'Hen",
];
const name = fc
  .tuple(fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Ông', 'Đỗ'), fc.constantFrom(...words))
  .map((parts) => properCaseName(parts.join(' ')));
const phone = fc
  .integer({ min: 0, max: 9_999_999 })
  .map((n) => `+8491${String(n).padStart(7, '0')}`);

const guardian = fc.record({
  relationship: fc.constantFrom(...RELATIONSHIPS),
  fullName: name,
  phones: fc.uniqueArray(phone, { maxLength: 2 }),
});

const student = (place: number): fc.Arbitrary<RosterStudent> =>
  fc.record({
    ...{ sheet: fc.constant('Danh sách'), row: fc.constant(place + 2) },
    code: fc.constant(`HS${place}`),
    fullName: name,
    className: fc.constantFrom('10A1', '10A2', '11 Toán', '10/2'),
    grade: fc.constant(null),
    dateOfBirth: fc.option(fc.constantFrom('2010-01-31', '2009-12-01', '2011-02-28')),
    gender: fc.option(fc.constantFrom('male' as const, 'female' as const)),
    note: fc.option(fc.constantFrom('Ăn chay', 'Đi xe tuyến 3')),
    guardians: fc.uniqueArray(guardian, {
      maxLength: 7,
      selector: ({ relationship, fullName }) => `${relationship} ${fullName}`,
    }),
  });

const students = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, place) => student(place))));

const sheetOf = (list: readonly RosterStudent[], language: 'vi' | 'en') => ({
  name: 'Danh sách',
  hidden: false,
  merged: [],
  rows: [
    rosterHeadingsWithStatus(language),
    ...list.flatMap((one) =>
      rosterRows(
        {
          ...one,
          guardians: one.guardians.map((each) => ({ ...each, emails: ['a@b.vn'] })),
          status: 'Chưa xác nhận 0912345678',
        },
        language,
      ),
    ),
  ],
});

describe('a list that leaves the house', () => {
  it.each(['vi', 'en'] as const)('read back (%s), changes nothing', (language) => {
    fc.assert(
      fc.property(students, (list) => {
        const first = planRoster(list, emptySchool, countingIds());
        const school = schoolAfter(emptySchool, first);
        const reading = readRoster([sheetOf(list, language)], { allowReserved: false });
        expect([reading.refusedRows, reading.refusedCells]).toEqual([[], []]);
        const plan = planRoster(reading.students, school, countingIds('new'));
        expect(plan.differences.flatMap(({ changes }) => changes)).toEqual([]);
        expect(outcomeOf(plan)).toMatchObject({
          ...{ unchanged: list.length, added: 0, changed: 0, newContacts: 0, newGuardians: 0 },
        });
      }),
      { numRuns: 100 },
    );
  });

  it.each(['vi', 'en'] as const)('has columns of which each is understood (%s)', (language) => {
    const headings = rosterHeadings(language);
    const rows = [headings, ['10A1', 'HS1', 'Lê An', null, 'Nam', 'Lê Ba', '0912345678']];
    const { sheets } = readRoster([{ name: 'Trang 1', hidden: false, merged: [], rows }], {
      allowReserved: false,
    });
    const meanings = sheets[0]!.columns.map(({ heading, meaning }) => [heading, meaning]);
    expect(meanings).toHaveLength(headings.length);
    const unread = meanings.filter(([, meaning]) => meaning === null);
    expect(unread.map(([heading]) => heading)).toEqual(['E-mail']);
  });
});
