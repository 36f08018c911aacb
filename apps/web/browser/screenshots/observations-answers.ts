import type { Page } from 'playwright-core';

const date = '2026-11-23';
const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi'];
const given = ['Minh Anh', 'Gia Bảo', 'Ngọc Diệp', 'Hải Đăng', 'Khánh Hoà'];
const longName = 'Công Tằng Tôn Nữ Nguyễn Hoàng Thị Thiên Hương Bảo Trâm';

const nameOf = (place: number): string =>
  place === 7
    ? longName
    : `${family[place % family.length]} ${given[Math.floor(place / family.length) % given.length]}`;

const classes = [10, 11, 12].flatMap((grade) =>
  Array.from({ length: 10 }, (_, place) => ({
    id: `00000000-0000-4000-8000-0000000${grade}${String(place + 1).padStart(3, '0')}`,
    name: `${grade}A${place + 1}`,
  })),
);

export const fullClass = classes[0]!.id;

const kinds = ['late', 'absent', 'left-early', 'uniform', 'conduct', 'health'] as const;

/** As if the school had 30 classes of 45. */
export const withGrid = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/observation-grid', (route) =>
    route.fulfill({
      json: {
        ...{ date, now: `${date}T00:25:00.000Z`, department: 'supervisors', kinds },
        classes: classes.map(({ id, name }) => ({
          ...{ id, name },
          students: Array.from({ length: 45 }, (_, place) => ({
            id: `${id.slice(0, 24)}${id.slice(-7)}${String(place).padStart(5, '0')}`,
            fullName: nameOf(place),
          })),
        })),
      },
    }),
  );

const words: Record<string, string> = {
  uniform: 'không đeo thẻ học sinh',
  conduct: 'ra ngoài trong giờ học',
  health: 'mệt, đã xuống phòng y tế',
};

/** As if so much had been seen today of each of the first classes. */
export const withDay =
  (seenClasses: number, each: number, department = 'supervisors') =>
  (page: Page): Promise<unknown> =>
    page.route(/\/api\/v1\/observations(\?.*)?$/, (route) =>
      route.fulfill({
        json: {
          ...{ date, today: date, can: { record: department === 'supervisors' } },
          classes: classes.map(({ id, name }, at) => ({
            ...{ classId: id, className: name },
            observations: Array.from({ length: at < seenClasses ? each : 0 }, (_, place) => {
              const kind = kinds[(place + at) % kinds.length]!;
              return {
                id: `${id.slice(0, 30)}${String(at * 100 + place).padStart(6, '0')}`,
                studentId: `${id.slice(0, 24)}${id.slice(-7)}${String(place * 3 + 1).padStart(5, '0')}`,
                ...{ date, classId: id, studentName: nameOf(place * 3 + 1), kind },
                ...{ department: place % 3 === 2 ? 'boarding' : 'supervisors' },
                at: `07:${String(10 + place * 3).padStart(2, '0')}`,
                minutes: kind === 'late' ? 10 : null,
                word: words[kind] ?? '',
                ...{ recordedByName: 'Bùi Văn Thành', recordedAt: `${date}T00:25:00.000Z` },
                ...{ changedByName: place === 1 ? 'Lê Thị Hạnh' : null, changedAt: null },
              };
            }),
          })),
        },
      }),
    );

const person = (place: number, role: string, classNames: string[]) => ({
  id: `00000000-0000-4000-9000-${String(place).padStart(12, '0')}`,
  ...{ displayName: nameOf(place), role, classNames },
});

const text = [
  'Kính gửi Ban Giám hiệu, các thầy cô giáo viên chủ nhiệm và tổ CGCN,',
  'Bộ phận Giám thị báo cáo tình hình học sinh các lớp ngày 23/11/2026:',
  ...classes
    .slice(0, 8)
    .map(
      ({ name }) =>
        `Lớp ${name} (2):\n  - ${nameOf(1)}: Đi muộn 10 phút lúc 7h25: hỏng xe\n  - ${longName}: Đồng phục lúc 7h30: không đeo thẻ học sinh`,
    ),
  `Không có ghi nhận: ${classes
    .slice(8)
    .map(({ name }) => name)
    .join(', ')}.`,
  'Bảng chi tiết trong tệp đính kèm.',
  'Trân trọng,\nBùi Văn Thành\nGiám thị, Trường THPT Minh Hoạ',
].join('\n\n');

const people = [
  ...[0, 1].map((place) => person(place, 'bgh', [])),
  ...[2, 3, 4].map((place) => person(place, 'cgcn', [])),
  ...classes.map(({ name }, place) => person(place + 5, 'homeroom_teacher', [name])),
];

/** As if the mail were to go to 33 mailboxes, and two had none. */
export const withPreview =
  (changes: object = {}) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/observations-mail-previews', (route) =>
      route.fulfill({
        json: {
          ...{ date, department: 'supervisors', correction: 0, isNew: true },
          ...{ observations: 16, classes: 8, seen: '0'.repeat(64) },
          mailboxes: people.slice(0, -2).map((one, place) => ({
            ...{ address: `thay-co-${place}@truong.example`, people: [one] },
          })),
          withoutAddress: people.slice(-2),
          example: {
            readerId: people[0]!.id,
            ...{ title: 'Tình hình học sinh các lớp ngày 23/11/2026 (Giám thị)', text },
          },
          ...changes,
        },
      }),
    );

const mail = (correction: number, progress: object) => ({
  id: `00000000-0000-4000-a000-00000000000${correction}`,
  ...{ date, department: 'supervisors', correction, observations: 16 },
  ...{ sentByName: 'Bùi Văn Thành', sentAt: `${date}T08:50:00.000Z` },
  can: { retry: correction === 1, decide: correction === 1 },
  progress: {
    ...{ phase: 'closed', paused: false, total: 33, underWay: 0, confirmed: 0, handedOver: 33 },
    ...{ didNotArrive: 0, unknown: 0, counts: {}, notBefore: date, expiresAt: date },
    ...{ firstLeftAt: null, lastLeftAt: null, ...progress },
  },
});
const troubled = mail(1, { handedOver: 30, didNotArrive: 2, unknown: 1 });
export const troubledMail = troubled.id;

export const withMails =
  (mails: 'none' | 'sent') =>
  (page: Page): Promise<unknown> =>
    page.route(/\/api\/v1\/observations-mails(\?.*)?$/, (route) =>
      route.fulfill({ json: { date, mails: mails === 'none' ? [] : [troubled, mail(0, {})] } }),
    );

/** As if the mail server had refused one, bounced one, and left one without an answer. */
export const withOneMail = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/observations-mails/*', (route) =>
    route.fulfill({
      json: {
        ...troubled,
        recipients: people.slice(0, 33).map(({ displayName }, place) => ({
          ...{ messageId: String(place), address: `thay-co-${place}@truong.example` },
          ...{ names: [displayName], leftAt: null, ...(outcomes[place] ?? taken) },
        })),
      },
    }),
  );

const taken = { state: 'sent', reason: null, reasonText: null, code: null };
const outcomes = [
  {
    ...{ state: 'failed', reason: 'mailbox-refused', code: 'smtp-550' },
    reasonText: {
      vi: 'Máy chủ thư từ chối địa chỉ này. Tổ CGCN kiểm tra lại địa chỉ thư của người nhận.',
      en: 'The mail server refused the address. The comms team should check the recipient’s address.',
    },
  },
  {
    ...{ state: 'failed', reason: 'mailbox-bounced', code: 'dsn-5.1.1' },
    reasonText: {
      vi: 'Máy chủ thư đã nhận rồi báo không chuyển tới được. Tổ CGCN kiểm tra lại địa chỉ hoặc hộp thư của người nhận.',
      en: 'The mail server took it and then reported that it could not deliver it. The comms team should check the address or the mailbox.',
    },
  },
  {
    ...{ state: 'unknown', reason: 'unknown', code: 'ETIMEDOUT' },
    reasonText: {
      vi: 'Không biết máy chủ thư đã nhận hay chưa. Tổ CGCN hỏi người nhận rồi quyết định.',
      en: 'It is not known whether the mail server took it. The comms team should ask the recipient and decide.',
    },
  },
  { ...taken, state: 'retrying', code: 'smtp-451' },
  { ...taken, state: 'delivered' },
];

/** As if the API were broken. */
export const broken =
  (pattern: string | RegExp) =>
  (page: Page): Promise<unknown> =>
    page.route(pattern, (route) => route.fulfill({ status: 500, json: {} }));
