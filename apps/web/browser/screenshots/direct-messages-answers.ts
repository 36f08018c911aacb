import type { Page } from 'playwright-core';

const uuid = (kind: number, place: number): string =>
  `6000000${kind}-0000-4000-8000-${String(place).padStart(12, '0')}`;

export const classId = uuid(1, 0);
export const messageId = uuid(2, 0);

const given = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Linh', 'Minh', 'Nhi'];
const reasons = ['unconfirmed', 'failing-number', 'opted-out', 'no-contact'];
const longName = 'Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Khánh Ngọc';

function family(place: number): object {
  const name =
    place === 3 ? longName : `Nguyễn Thị ${given[place % given.length]} ${given[(place * 7) % 10]}`;
  const reason = place % 11 === 4 ? reasons[Math.floor(place / 11) % 4] : null;
  const guardian = (at: number, relationship: string): object => ({
    ...{ id: uuid(3, place * 2 + at), fullName: `Trần Thị ${given[place % 10]}`, relationship },
    addresses: reason === null ? [`+8490000${String(1000 + place * 2 + at)}`] : [],
    reason,
  });
  return {
    ...{ studentId: uuid(4, place), studentName: name, reason },
    guardians:
      place % 3 === 0 ? [guardian(0, 'mother'), guardian(1, 'father')] : [guardian(0, 'mother')],
  };
}

const members = (...places: number[]): string[] => places.map((place) => uuid(4, place));
const groups = [
  { id: uuid(5, 0), name: 'Đội tuyển Toán', studentIds: members(1, 2, 3) },
  { id: uuid(5, 1), name: 'Bán trú', studentIds: members(2, 4, 5, 6, 7, 8) },
  { id: uuid(5, 2), name: 'Học sinh đi xe đưa đón tuyến Cầu Giấy', studentIds: members(9, 10) },
  { id: uuid(5, 3), name: 'Chưa có số', studentIds: members(4) },
  { id: uuid(5, 4), name: 'Đội văn nghệ', studentIds: members(11, 12) },
];

/** As if the teacher had one class of so many students. */
export const withClass =
  (students: number) =>
  async (page: Page): Promise<void> => {
    await page.route('**/api/v1/classes', (route) =>
      route.fulfill({
        json: { schoolYear: 2026, classes: [{ id: classId, name: '10A1', grade: 10, students }] },
      }),
    );
    await page.route('**/api/v1/direct-message-classes/*', (route) =>
      route.fulfill({
        json: {
          ...{ classId, className: '10A1' },
          families: Array.from({ length: students }, (_, place) => family(place)),
          groups: students < 12 ? [] : groups,
          prefix: 'THPT Hoa Sen:',
        },
      }),
    );
  };

/** What time it is at the school. */
export const withClock =
  (now: string, opensAt = now) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/school-clock', (route) =>
      route.fulfill({
        json: {
          ...{ now, open: opensAt === now, opensAt, inFlight: 0 },
          ...{ closesAt: '2026-11-24T22:00:00.000+07:00' },
          ...{ reopensAt: '2026-11-25T06:00:00.000+07:00' },
        },
      }),
    );

const text =
  'Kính gửi phụ huynh em {họ tên học sinh}: chiều mai, 25/11, lớp {lớp} tan học lúc 16 giờ 15 để tổng vệ sinh. Mong gia đình đón em đúng giờ.';

/** As if so many phones got it, now or in the morning. */
export const withPreview =
  (phones: number, isNight = false) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/direct-message-previews', (route) =>
      route.fulfill({
        json: {
          ...{ phones, emails: phones > 9 ? 2 : 0, waitsForOpening: isNight },
          now: isNight ? '2026-11-24T15:40:00Z' : '2026-11-24T02:10:00Z',
          leavesAt: isNight ? '2026-11-24T23:00:00Z' : '2026-11-24T02:10:00Z',
          totalParts: 3 * phones,
          withDiacritics: { totalParts: 3 * phones, totalCost: 1_050 * phones },
          withoutDiacritics: { totalParts: phones, totalCost: 350 * phones },
          texts: [text],
          messages: Array.from({ length: phones }, (_, place) => ({
            ...{ channel: 'sms', address: `+8490000${1000 + place}` },
            students: [place === 0 ? longName : `Nguyễn Thị ${given[place % 10]}`],
            text: `THPT Hoa Sen: ${text}`
              .replace('{họ tên học sinh}', place === 0 ? longName : 'Nguyễn Thị An')
              .replace('{lớp}', '10A1'),
          })),
          unreached:
            phones > 9
              ? reasons.map((reason, place) => ({
                  ...{ studentId: uuid(4, place), fullName: `Lê Văn ${given[place]}`, reason },
                }))
              : [],
        },
      }),
    );

/** As if these had been kept. */
export const withTemplates = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/message-templates', (route) =>
    route.fulfill({
      json: {
        templates: ['Tan học muộn', 'Mời họp phụ huynh', 'Nhắc đóng dấu học bạ'].map(
          (name, place) => ({
            ...{ id: uuid(6, place), name, text, version: 2, forAnnouncements: false },
            ...{ forDirectMessages: true, isForAll: place > 0, can: { change: place === 0 } },
            writtenAt: '2026-11-20T02:00:00Z',
          }),
        ),
      },
    }),
  );

type Phase = 'waiting' | 'sending' | 'closed';

function message(place: number, phase: Phase, changes: object = {}): object {
  const total = place % 2 === 0 ? 42 : 1;
  const left = phase === 'waiting' ? 0 : phase === 'sending' ? Math.floor(total / 2) : total;
  const missing = phase === 'closed' && total > 1 ? 2 : 0;
  return {
    ...{ id: uuid(2, place), status: 'accepted', classId, className: '10A1', guardianIds: null },
    ...{ sentByName: 'Nguyễn Thị Thu Hà', isOwn: place % 3 !== 2, withoutDiacritics: false },
    ...{ senderIsGone: false, prefix: 'THPT Hoa Sen:' },
    template: place === 0 ? { id: uuid(6, 0), version: 2, name: 'Tan học muộn' } : null,
    text: place === 1 ? 'Em An quên áo khoác ở lớp.' : text,
    sentAt: '2026-11-24T02:10:00Z',
    leavesAt: phase === 'waiting' ? '2026-11-24T23:00:00Z' : '2026-11-24T02:10:00Z',
    replacedBy: null,
    progress: {
      ...{
        phase,
        total,
        underWay: total - left,
        confirmed: Math.max(0, left - missing - (missing > 0 ? 3 : 2)),
      },
      ...{
        handedOver: left === 0 ? 0 : Math.min(2, left),
        didNotArrive: missing,
        unknown: missing > 0 ? 1 : 0,
      },
      ...{ notBefore: '2026-11-24T02:10:00Z', expiresAt: '2026-11-25T02:10:00Z' },
      firstLeftAt: left === 0 ? null : '2026-11-24T02:10:01Z',
      ...{
        lastLeftAt: null,
        partsLeft: 0,
        paused: false,
        counts: missing > 0 ? { failed: 2 } : {},
      },
    },
    can: {
      ...{ cancel: phase === 'waiting', change: phase === 'waiting' },
      ...{ retry: phase === 'closed', decide: phase === 'closed' },
    },
    ...changes,
  };
}

/** The list, with so many messages of which the first ones wait. */
export const withMessages =
  (count: number, waiting = 0) =>
  (page: Page): Promise<unknown> =>
    page.route(/\/api\/v1\/direct-messages(\?.*)?$/, (route) =>
      route.fulfill({
        json: {
          items: Array.from({ length: count }, (_, place) =>
            message(place, place < waiting ? 'waiting' : place === waiting ? 'sending' : 'closed'),
          ),
          nextCursor: null,
        },
      }),
    );

const texts: Record<string, string> = {
  'number-unusable':
    'Số điện thoại không nhận được tin: có thể sai số, đã khoá hoặc bỏ sim. Thầy/cô hỏi phụ huynh số khác.',
  'carrier-trouble':
    'Nhà mạng gặp sự cố nên tin không đi được. Số điện thoại vẫn đúng; tin có thể gửi lại.',
  unknown:
    'Không biết nhà mạng đã nhận tin hay chưa. Nếu việc quan trọng, thầy/cô gọi điện để chắc chắn.',
};

function recipient(place: number, phase: Phase): object {
  const bad = phase === 'closed' ? Object.keys(texts)[place] : undefined;
  const status = phase === 'waiting' ? 'queued' : place % 5 === 4 ? 'sent' : 'delivered';
  return {
    ...{ messageId: String(place + 1), address: `+8490000${1000 + place}` },
    status: bad === undefined ? status : bad === 'unknown' ? 'unknown' : 'failed',
    reason: bad ?? null,
    reasonText: bad === undefined ? null : { vi: texts[bad], en: texts[bad] },
    guardians: [{ guardianName: `Trần Thị ${given[place % 10]}`, relationship: 'mother' }],
    students: [
      {
        studentId: uuid(4, place),
        studentName: place === 1 ? longName : `Nguyễn Thị ${given[place % 10]}`,
      },
    ],
  };
}

/** One message and its recipients. */
export const withMessage =
  (phase: Phase, changes: object = {}) =>
  async (page: Page): Promise<void> => {
    await page.route(/\/api\/v1\/direct-messages\/[^/]+$/, (route) =>
      route.fulfill({ json: message(0, phase, changes) }),
    );
    await page.route('**/api/v1/direct-messages/*/events', (route) => route.abort());
    await page.route('**/api/v1/direct-messages/*/recipients', (route) =>
      route.fulfill({
        json: { recipients: Array.from({ length: 42 }, (_, place) => recipient(place, phase)) },
      }),
    );
  };
