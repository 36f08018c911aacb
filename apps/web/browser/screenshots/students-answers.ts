import type { Page } from 'playwright-core';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const middles = ['Thị Thu', 'Văn', 'Minh', 'Ngọc', 'Đức', 'Bảo', 'Hoàng'];
const given = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Linh', 'Ngân', 'Vy', 'Ý'];
const reaches = ['reachable', 'reachable', 'unconfirmed', 'reachable', 'no-contact', 'opted-out'];

const uuid = (kind: number, place: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(place).padStart(12, '0')}`;
const from = (list: readonly string[], place: number): string => list[place % list.length]!;

/** One of many students, all invented; one of them has a name as long as names get. */
function student(place: number, status: 'confirmed' | 'unconfirmed'): unknown {
  const family = from(families, place);
  const fullName =
    place === 3
      ? 'Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Khánh Ngọc'
      : `${family} ${from(middles, Math.floor(place / 3))} ${from(given, Math.floor(place / 4))}`;
  const className = `${10 + Math.floor(place / 400)}A${(Math.floor(place / 40) % 10) + 1}`;
  const contact = (which: number): unknown => ({
    ...{ id: uuid(4 + which, place), status, reachability: 'unknown' },
    phone: `+8490000${String(place * 2 + which).padStart(4, '0')}`,
    version: 1,
    can: {
      ...{ confirm: status === 'unconfirmed', refuse: status === 'unconfirmed', replace: true },
      withdrawConfirmation: status === 'confirmed',
    },
  });
  const guardian = (which: number, relationship: string, name: string): unknown => ({
    ...{ id: uuid(2 + which, place), fullName: name, relationship, optedOutOf: [] },
    contacts: [contact(which)],
    can: { optOut: true, propose: true },
  });
  return {
    ...{ id: uuid(1, place), fullName, classId: uuid(9, 1), className },
    ...{ code: `HS26${String(place).padStart(4, '0')}`, note: null, dateOfBirth: null },
    reach: status === 'unconfirmed' ? 'unconfirmed' : from(reaches, place),
    guardians: [
      guardian(0, 'father', `${family} Văn ${from(given, place)}`),
      guardian(1, 'mother', `${from(families, place + 3)} Thị ${from(given, place + 5)}`),
    ],
    can: { confirm: status === 'unconfirmed' },
  };
}

/** As if the school had so many students. */
export const withStudents =
  (count: number, status: 'confirmed' | 'unconfirmed' = 'confirmed') =>
  (page: Page): Promise<unknown> =>
    page.route(/\/api\/v1\/(students(\?.*)?|student-searches)$/, (route) =>
      route.fulfill({
        json: {
          students: Array.from({ length: count }, (_, place) => student(place, status)),
          total: count,
          next: null,
        },
      }),
    );

/** As if numbers in a class had failed: one of two of the first student, both of the second. */
export const withNumbersToMend = (page: Page): Promise<unknown> =>
  page.route(/\/api\/v1\/students(\?.*)?$/, (route) => {
    const students = Array.from({ length: 45 }, (_, place) => {
      const one = student(place, 'confirmed') as {
        reach: string;
        guardians: { contacts: { reachability: string }[] }[];
      };
      const failing = [1, 2][place] ?? 0;
      for (const { contacts } of one.guardians.slice(0, failing)) {
        for (const contact of contacts) contact.reachability = 'failing';
      }
      return { ...one, reach: failing === 2 ? 'failing-number' : 'reachable' };
    });
    return route.fulfill({ json: { students, total: 45, totalIsExact: true, next: null } });
  });

/** As if the API were broken. */
export const withoutStudents = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/students*', (route) =>
    route.fulfill({ status: 500, json: { code: 'server.failed' } }),
  );

const longNote = 'Gia đình chuyển vào Thành phố Hồ Chí Minh, hồ sơ đã rút ngày 18/11';

const origins = ['upload', 'teacher', 'enrolment'];

/** One of many contacts that wait; some would replace a confirmed one, some were asked about. */
function waiting(place: number): unknown {
  const family = from(families, place);
  const call = {
    ...{ id: uuid(7, place), calledAt: '2026-11-24T02:20:00.000Z', calledByName: 'Lê Thu Hà' },
    ...{ how: 'call', outcome: 'no-answer', note: 'Gọi lại sau 17 giờ' },
  };
  const replaced = {
    ...{ contactId: uuid(6, place), phone: '+84900001999', email: null, willBeReplaced: true },
    ...{ reachability: 'failing', confirmedAt: '2026-09-05T02:00:00.000Z', confirmedHow: 'call' },
  };
  return {
    ...{ id: uuid(5, place), version: 1, status: 'unconfirmed', reachability: 'unknown' },
    ...{ studentId: uuid(1, place), guardianId: uuid(2, place), classId: uuid(9, 1) },
    studentName:
      place === 3
        ? 'Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Khánh Ngọc'
        : `${family} ${from(middles, place)} ${from(given, place + 2)}`,
    className: `10A${(Math.floor(place / 8) % 10) + 1}`,
    guardianName: `${family} Văn ${from(given, place)}`,
    relationship: place % 2 === 0 ? 'father' : 'mother',
    origin: from(origins, place),
    phone: `+8490000${String(place).padStart(4, '0')}`,
    ...{ email: null, note: null, proposedAt: '2026-11-23T08:00:00.000Z' },
    proposedByName: place % 3 === 2 ? null : 'Trần Thị Mai',
    beside: place % 5 === 0 ? [replaced] : [],
    differences: [],
    calls: place % 4 === 0 ? [call] : [],
    can: { confirm: true, refuse: true, replace: true, withdrawConfirmation: false },
  };
}

/** As if so many contacts waited to be confirmed. */
export const withWaiting =
  (count: number) =>
  (page: Page): Promise<unknown> =>
    page.route(/\/api\/v1\/confirmation-desk(\?.*)?$/, (route) =>
      route.fulfill({
        json: {
          contacts: Array.from({ length: count }, (_, place) => waiting(place)),
          total: count,
          next: null,
        },
      }),
    );

/** As if students had left; one of them with everything long. */
export const withDepartures = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/departures*', (route) =>
    route.fulfill({
      json: {
        departures: [
          ['Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Khánh Ngọc', 'moved-away', longNote],
          ['Trần Gia Bảo', 'transferred', null],
          ['Lê Ngọc Diệp', 'withdrew', 'Đơn của phụ huynh'],
          ['Phạm Hải Đăng', 'other', null],
        ].map(([fullName, reason, note], place) => ({
          ...{ id: uuid(11, place), studentId: uuid(1, place), fullName, reason, note },
          ...{ code: place === 3 ? null : `HS26000${place}`, className: `1${place % 3}A1` },
          day: `2026-11-${20 - place}`,
        })),
        next: null,
      },
    }),
  );
