import type { Page } from 'playwright-core';

const uuid = (place: number): string =>
  `40000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

const given = ['Hà', 'Tuấn', 'Mai', 'Hưng', 'Yến', 'Dũng', 'Linh', 'Phương Thảo Nguyên', 'Đạt'];
const states = ['active', 'active', 'active', 'awaiting-password', 'active', 'disabled'] as const;

const account = (place: number): unknown => ({
  id: uuid(place),
  username: `gvcn${place}`,
  displayName: `${place % 7 === 0 ? 'Công Tằng Tôn Nữ' : 'Nguyễn'} ${given[place % given.length]}`,
  role: 'homeroom_teacher',
  email: place % 3 === 0 ? null : `gvcn${place}@truong.example`,
  status: states[place % states.length],
  createdAt: '2026-08-20T03:00:00.000Z',
  lastSignedInAt: place % 4 === 0 ? null : '2026-11-23T08:12:00.000Z',
  hasSecondFactor: false,
  classes:
    place > 30
      ? []
      : [
          {
            ...{ classId: uuid(900 + place), className: `10A${place}`, schoolYear: 2026 },
            ...{ part: 'teacher', from: '2026-09-05', until: null },
          },
        ],
  waiting: [],
  can: {
    ...{ change: true, giveRole: true, mailPasswordReset: true, resetSecondFactor: false },
    ...{ disable: true, reactivate: false },
  },
});

/** As if the school had so many teachers. */
export const withStaff =
  (count: number) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/accounts?*', (route) =>
      route.fulfill({
        json: {
          accounts: Array.from({ length: count }, (_, place) => account(place)),
          ...{ total: count, next: null },
        },
      }),
    );

/** As if the API were broken. */
export const withoutStaff = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/accounts?*', (route) =>
    route.fulfill({ status: 500, json: { code: 'server.failed' } }),
  );

const change = (place: number, rest: object, isOwn = false): unknown => ({
  id: uuid(place),
  status: 'waiting',
  askedByName: isOwn ? 'Nguyễn Hoàng Long' : 'Trần Khánh Vy',
  askedAt: '2026-11-23T02:05:00.000Z',
  expiresAt: '2026-11-30T02:05:00.000Z',
  can: { confirm: !isOwn, refuse: !isOwn, withdraw: isOwn },
  ...rest,
});

const person = (displayName: string, username: string, role: string | null): unknown => ({
  ...{ id: uuid(700), displayName, username, role, email: `${username}@truong.example` },
});

const waiting = [
  change(1, {
    ...{ kind: 'role', role: 'finance', email: null },
    account: person('Công Tằng Tôn Nữ Phương Thảo Nguyên', 'phuongthaonguyen', null),
  }),
  change(2, {
    ...{ kind: 'role', role: 'cgcn', email: null },
    account: person('Lê Quang Minh', 'daotao', 'training'),
  }),
  change(3, {
    ...{ kind: 'second-factor-reset', role: null, email: null },
    account: person('Phạm Thị Thu Hằng', 'bgh', 'bgh'),
  }),
  change(
    4,
    {
      ...{ kind: 'email', role: null, email: 'thu.hang@truong.example' },
      account: person('Phạm Thị Thu Hằng', 'bgh', 'bgh'),
    },
    true,
  ),
];

/** As if so many things waited for a second person. */
export const withRoleChanges =
  (count: number) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/role-changes', (route) =>
      route.fulfill({ json: { roleChanges: waiting.slice(0, count) } }),
    );

/** As if an account without a mailbox had been made. */
export const withOneTimeLink = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/accounts', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 201, json: { account: account(31), oneTimeLink } })
      : route.fallback(),
  );

const oneTimeLink = {
  link: 'https://lienlac.truong.example/first-password#Zm9yIHRoZSBwaWN0dXJlIGFsb25lLCBub3doZXJl',
  expiresAt: '2026-11-26T02:05:00.000Z',
};

const findings = [
  [
    'D',
    7,
    'role-unknown',
    'Giáo viên',
    'Chưa rõ vai trò này. Thầy/cô chọn một vai trò trong tệp mẫu.',
  ],
  ['E', 12, 'class-unknown', '10A99', 'Trường chưa có lớp này trong năm học hiện tại.'],
] as const;

const imported = (status: 'uploaded' | 'accepted'): unknown => ({
  ...{ id: uuid(1), fileName: 'Danh sách nhân sự 2026.xlsx', status },
  uploadedAt: '2026-11-23T02:05:00.000Z',
  acceptedAt: status === 'accepted' ? '2026-11-23T02:09:00.000Z' : null,
  outcome: { ...{ created: 18, awaiting: 3, classes: 12 }, unchanged: 9, refusedRows: 2 },
  people: Array.from({ length: 27 }, (_, place) => ({
    ...{ sheet: 'Nhân sự', row: place + 2, displayName: `Nguyễn ${given[place % given.length]}` },
    ...{ username: `nguoi${place}`, role: place % 9 === 8 ? 'finance' : 'homeroom_teacher' },
    email: place % 5 === 0 ? null : `nguoi${place}@truong.example`,
    className: place % 9 === 8 ? null : `10A${place}`,
    ...{ isNew: place % 3 !== 0, getsClass: place % 9 !== 8 && place % 2 === 0 },
  })),
  findings: findings.map(([column, row, code, value, reason]) => ({
    ...{ sheet: 'Nhân sự', row, column, code, value, reason: { vi: reason, en: reason } },
  })),
  can: { accept: status === 'uploaded', downloadRefused: true },
});

export const sheetPath = `/accounts/sheet/${uuid(1)}`;

/** As if a sheet of the staff had been uploaded; accepting it shows two links. */
export const withSheet =
  (status: 'uploaded' | 'accepted') =>
  async (page: Page): Promise<unknown> => {
    let now = status;
    await page.route('**/api/v1/account-imports/*/acceptance', (route) => {
      now = 'accepted';
      return route.fulfill({
        json: {
          outcome: { ...{ created: 18, awaiting: 3, classes: 12 }, unchanged: 9, refusedRows: 2 },
          links: [0, 1].map((place) => ({
            ...{ accountId: uuid(place), username: `nguoi${place}`, ...oneTimeLink },
            displayName: `Nguyễn ${given[place]}`,
          })),
        },
      });
    });
    return page.route(`**/api/v1/account-imports/${uuid(1)}`, (route) =>
      route.fulfill({ json: imported(now) }),
    );
  };
