import type { Page } from 'playwright-core';

const uuid = (kind: number, place: number): string =>
  `6000000${kind}-0000-4000-8000-${String(place).padStart(12, '0')}`;

const perGrade = 9;
const perClass = 41;

interface Move {
  fromClassId: string | null;
  from: string | null;
  to: string | null;
  grade: number | null;
}

/** Every class of a school of 27, and one whose name tells nothing. */
const moves: readonly (Move & Record<string, unknown>)[] = [
  ...[10, 11, 12].flatMap((grade) =>
    Array.from({ length: perGrade }, (_, place) => {
      const repeating = place === 1 ? 2 : 0;
      return {
        ...{ fromClassId: uuid(1, grade * 100 + place), from: `${grade}A${place + 1}` },
        to: grade === 12 ? null : `${grade + 1}A${place + 1}`,
        ...{ grade: grade === 12 ? null : grade + 1, students: perClass, repeating },
        movingUp: grade === 12 ? 0 : perClass - repeating,
        graduating: grade === 12 ? perClass - repeating : 0,
        homeroomAccountId: null,
      };
    }),
  ),
  {
    ...{ fromClassId: uuid(1, 1), from: 'Chuyên Tin', to: null, grade: null, students: 3 },
    ...{ movingUp: 0, graduating: 0, repeating: 0, homeroomAccountId: null },
  },
  ...Array.from({ length: perGrade }, (_, place) => ({
    ...{ fromClassId: null, from: null, to: `10A${place + 1}`, grade: 10, students: 0 },
    ...{ movingUp: 0, graduating: 0, repeating: 0, homeroomAccountId: null },
  })),
];

const people = (count: number, className: string, more: object): unknown[] =>
  Array.from({ length: count }, (_, place) => ({
    ...{ studentId: uuid(2, place), className, ...more },
    fullName: place === 1 ? 'Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương' : `Nguyễn Minh Anh ${place}`,
  }));

/** As if the whole school were to move up; with something that does not go together, where told. */
export const withWholeSchool =
  (conflicts: readonly { kind: string; about: string }[] = []) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/school-years/next/previews', (route) =>
      route.fulfill({
        status: 201,
        json: {
          ...{ fingerprint: 'x', startYear: 2027, label: '2027–2028', startsOn: '2027-08-01' },
          ...{ grades: [], classes: moves, conflicts },
          graduates: people(perClass * perGrade - 2, '12A1', {}),
          repeaters: people(6, '10A2', { toClassName: '10A2' }),
          leftOut: people(3, 'Chuyên Tin', { reason: 'class-unclear' }),
          can: { open: conflicts.length === 0 },
        },
      }),
    );

const years = (startYear: number, more: object): unknown => ({
  ...{ startYear, label: `${startYear}–${startYear + 1}`, startsOn: `${startYear}-08-05` },
  ...{ endsOn: `${startYear + 1}-08-04`, isPresent: false, classes: 27, students: 1094 },
  can: { undoRollOver: false },
  ...more,
});

/** As if the school had been here for some years, and had opened the next one. */
export const withYears = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/school-years', (route) =>
    route.fulfill({
      json: {
        schoolYears: [
          years(2027, { endsOn: null, students: 730, can: { undoRollOver: true } }),
          years(2026, { isPresent: true }),
          years(2025, {}),
          years(2024, {}),
        ],
        next: null,
      },
    }),
  );

/** As if the school had no year yet. */
export const withoutYears = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/school-years', (route) =>
    route.fulfill({ json: { schoolYears: [], next: 2027 } }),
  );

/** The classes of the year that is prepared; one of them is nobody's. */
export const withClasses = (page: Page): Promise<unknown> =>
  page.route(/\/api\/v1\/classes\?schoolYear=2027$/, (route) =>
    route.fulfill({
      json: {
        schoolYear: 2027,
        classes: moves.flatMap(({ to, grade }, place) =>
          to === null
            ? []
            : [
                {
                  ...{ id: uuid(3, place), name: to, grade, students: grade === 10 ? 0 : 41 },
                  teacher:
                    place % 4 === 3
                      ? null
                      : { accountId: uuid(4, place), displayName: 'Trần Thị Chủ Nhiệm' },
                  ...{ deputies: [], substitutes: [], can: { assignHomeroom: true } },
                },
              ],
        ),
      },
    }),
  );

/** As if the API were broken. */
export const brokenYears = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/school-years**', (route) =>
    route.fulfill({ status: 500, json: { code: 'server.failed' } }),
  );

/** As if something had come on top of the opening. */
export const withRefusedUndo = async (page: Page): Promise<void> => {
  await withYears(page);
  await withClasses(page);
  await page.route('**/api/v1/school-years/2027/roll-over', (route) =>
    route.fulfill({
      status: 409,
      json: {
        code: 'school-year.in-use',
        detail: {
          vi: 'Năm học mới đã có những việc sẽ bị mất nếu hủy; chưa có gì được thay đổi. Những việc đó được nêu trong câu trả lời.',
          en: 'Things have happened in the new school year that would be lost; nothing was changed. The answer names them.',
        },
        current: {
          lost: [
            {
              what: 'students',
              count: 7,
              about: ['Lý An', 'Vũ Bình', 'Ngô Chi', 'Hồ Dần', 'Đỗ Em', 'Mai Hà', 'Lê Gấm'],
            },
            { what: 'announcements', count: 1, about: [] },
          ],
        },
      },
    }),
  );
};
