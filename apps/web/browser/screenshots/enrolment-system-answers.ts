import type { Page } from 'playwright-core';

const uuid = (kind: number, place: number): string =>
  `4000000${kind}-0000-4000-8000-${String(place).padStart(12, '0')}`;

const names = ['Nguyễn Minh Anh', 'Trần Gia Bảo', 'Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương'];
const mother = { fullName: 'Trần Thị Lan', relationship: 'mother' };

/** One of each sort. */
const sorts = [
  { field: 'date-of-birth', ours: '2010-03-12', theirs: '2010-12-03', guardian: null },
  { field: 'class', ours: '10A1', theirs: '10A2', guardian: null },
  { field: 'phone', ours: '+84900000107', theirs: null, guardian: mother },
  { field: 'name', ours: 'Nguyễn Minh Anh', theirs: 'Nguyễn Minh Ánh', guardian: null },
  { field: 'guardian-name', ours: 'Trần Thị Lan', theirs: 'Trần Thị Lân', guardian: mother },
  {
    ...{ field: 'relationship', ours: 'relative', theirs: 'grandparent' },
    guardian: { fullName: null, relationship: 'relative' },
  },
  { field: 'gender', ours: 'male', theirs: 'female', guardian: null },
  { field: 'code', ours: 'HS260017', theirs: 'HS260071', guardian: null },
];

function student(place: number): unknown {
  return {
    ...{ id: uuid(1, place), fullName: names[place % names.length] },
    ...{ code: place % 4 === 3 ? null : `HS26${String(place).padStart(4, '0')}` },
    ...{ dateOfBirth: '2010-03-12', className: place % 5 === 4 ? null : '10A1' },
  };
}

function difference(place: number): unknown {
  return {
    ...{ id: uuid(2, place), externalId: `DT-2026-${String(place).padStart(5, '0')}` },
    ...{ student: student(place), ...sorts[place % sorts.length]! },
    since: '2026-11-24T01:12:00Z',
    can: { take: true, keep: true },
  };
}

/** As if the enrolment system told so much otherwise. */
export const withDifferences =
  (count: number) =>
  (page: Page): Promise<unknown> =>
    page.route(/\/api\/v1\/enrolment-differences(\?.*)?$/, (route) =>
      route.fulfill({
        json: {
          differences: Array.from({ length: count }, (_, place) => difference(place)),
          ...{ total: count, next: null },
        },
      }),
    );

/** As if a code that is to be taken over belonged to somebody else. */
export const withRefusal = async (page: Page): Promise<unknown> => {
  await page.route('**/enrolment-differences/*/acceptance', (route) =>
    route.fulfill({
      status: 409,
      json: {
        code: 'enrolment-difference.code-taken',
        detail: {
          vi: 'Mã học sinh này đang thuộc về một học sinh khác của trường nên chưa đổi được. Xin sửa mã của học sinh kia trước.',
          en: 'This code belongs to another student of the school, so it cannot be taken. Please mend the other student’s code first.',
        },
      },
    }),
  );
  await page.route('**/enrolment-differences/*/rejection', (route) =>
    route.fulfill({ status: 204 }),
  );
  return withDifferences(4)(page);
};

/** As if so many pairs of students might be one. */
export const withDoubles =
  (count: number) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/enrolment-doubles', (route) =>
      route.fulfill({
        json: {
          doubles: Array.from({ length: count }, (_, place) => ({
            externalId: `DT-2026-${String(place).padStart(5, '0')}`,
            student: { ...(student(place) as object), code: null, className: '10A2' },
            other: { ...(student(place) as object), id: uuid(3, place) },
          })),
        },
      }),
    );

/** As if the API were broken. */
export const withoutEnrolment = (page: Page): Promise<unknown> =>
  page.route(/\/api\/v1\/enrolment-(differences|doubles)/, (route) =>
    route.fulfill({ status: 500, json: { code: 'server.failed' } }),
  );
