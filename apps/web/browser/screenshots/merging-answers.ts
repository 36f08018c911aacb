import type { Page } from 'playwright-core';

const uuid = (kind: number, place: number): string =>
  `5000000${kind}-0000-4000-8000-${String(place).padStart(12, '0')}`;

const names: [string | null, string | null][] = [
  ['Nguyễn Thị Lan', 'N. T. Lan'],
  [null, 'Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương'],
  ['Trần Văn Hùng', 'Lê Thị Mai'],
];

function suggested(side: 1 | 2, place: number): { id: string; students: { studentId: string }[] } {
  const students = [
    { fullName: 'Nguyễn Minh Anh', className: '10A1', relationship: 'mother' },
    { fullName: 'Nguyễn Hoàng Phương Khánh Ngọc', className: null, relationship: 'guardian' },
  ].slice(0, side === 1 ? 2 : 1);
  return {
    id: uuid(side, place),
    ...{ fullName: names[place % names.length]![side - 1] },
    students: students.map((student, at) => ({ ...student, studentId: uuid(3, place * 10 + at) })),
    ...{
      phones: [
        { phone: '+84900000100', status: side === 1 ? 'confirmed' : 'unconfirmed' },
        ...(side === 1 ? [{ phone: '+84900000177', status: 'unconfirmed' }] : []),
      ],
    },
  };
}

const consents = (side: string): unknown => ({
  holding: [
    { purpose: 'school-messages', word: side === '1' ? 'given' : null },
    { purpose: 'study-and-conduct', word: null },
    { purpose: 'other-providers', word: side === '1' ? 'withdrawn' : null },
  ],
  words: [],
});

const contact = (side: string, phone: string | null, email: string | null): unknown => ({
  ...{ id: `${side}${phone ?? email ?? ''}`, version: 1, phone, email },
  ...{ status: side === '1' ? 'confirmed' : 'unconfirmed', reachability: 'unknown' },
  ...{ origin: 'upload', can: {} },
});

const whole = (side: string): unknown => ({
  ...{ id: uuid(Number(side), 0), fullName: names[0]![Number(side) - 1], relationship: 'mother' },
  ...{ version: 1, siblings: [], optOuts: [], optedOutOf: side === '2' ? ['daily-report'] : [] },
  contacts: [
    contact(side, '+84900000100', null),
    ...(side === '1' ? [contact(side, null, 'lan.nguyen@thu.example')] : []),
  ],
  preferences:
    side === '1'
      ? [{ messageKind: 'announcement', receives: true, channel: 'email', language: 'en' }]
      : [],
});

/** As if so many pairs of guardians might be one person. */
export const withSuggestions =
  (count: number) =>
  async (page: Page): Promise<void> => {
    await page.route(/\/api\/v1\/guardian-merges\/suggestions(\?.*)?$/, (route) =>
      route.fulfill({
        json: {
          suggestions: Array.from({ length: count }, (_, place) => ({
            likelihood: place % 3 === 0 ? 'likely' : 'possible',
            sharedPhones: ['+84900000100'],
            guardians: [suggested(1, place), suggested(2, place)],
          })),
          next: null,
        },
      }),
    );
    await page.route(/\/api\/v1\/guardians\/5000000\d[^/]*\/consents$/, (route) =>
      route.fulfill({ json: consents(/guardians\/5000000(\d)/.exec(route.request().url())![1]!) }),
    );
    await page.route(/\/api\/v1\/students\/[^/]+\/guardians\/5000000\d/, (route) =>
      route.fulfill({ json: whole(/guardians\/5000000(\d)/.exec(route.request().url())![1]!) }),
    );
  };

/** As if so many merges had been made; every third is split again. */
export const withMerges =
  (count: number) =>
  (page: Page): Promise<unknown> =>
    page.route(/\/api\/v1\/guardian-merges(\?.*)?$/, (route) =>
      route.fulfill({
        json: {
          merges: Array.from({ length: count }, (_, place) => ({
            ...{ id: uuid(6, place), keptId: uuid(1, place), goneId: uuid(2, place) },
            ...{ keptName: names[place % 3]![0], goneName: names[place % 3]![1] },
            ...{ mergedAt: '2026-11-20T03:12:00Z', mergedByName: 'Phạm Thị Công Nghệ' },
            undoneAt: place % 3 === 2 ? '2026-11-21T03:12:00Z' : null,
            can: { undo: place % 3 !== 2 },
          })),
          next: null,
        },
      }),
    );

/** As if the API were broken. */
export const withoutMerging = (page: Page): Promise<unknown> =>
  page.route(/\/api\/v1\/guardian-merges/, (route) =>
    route.fulfill({ status: 500, json: { code: 'server.failed' } }),
  );
