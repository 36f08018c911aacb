import type { Schemas } from '@lien-lac/contract';
import type { Page } from 'playwright-core';

type Announcement = Schemas['AnnouncementView'];
type Progress = Schemas['ProgressView'];
type Before = (page: Page) => Promise<unknown>;

const id = '0b9a1c6e-6a53-4c7e-9d8e-1f2a3b4c5d6e';
const text =
  'Nhà trường kính mời PHHS em {họ tên học sinh}, lớp {lớp}, dự họp phụ huynh lúc 8h00 ngày 29/11/2026 tại hội trường. Trân trọng.';
const nothing = { resubmit: false, withdraw: false, approve: false, return: false, cancel: false };

export const asked: Announcement = {
  id,
  title: 'Họp phụ huynh học kì I',
  status: 'submitted',
  state: 'submitted',
  revision: 1,
  requesterName: 'Đỗ Thị Ngọc Bích',
  requesterRole: 'finance',
  requestedAt: '2026-11-24T09:20:00.000Z',
  sendAt: null,
  audienceText: { vi: 'Toàn trường', en: 'The whole school' },
  progress: null,
  can: { ...nothing, approve: true, return: true },
  text,
  withoutDiacritics: false,
  date: null,
  audience: { kind: 'school' },
  leaveAt: null,
  plannedParts: null,
  statement: { at: '2026-11-24T09:20:00.000Z', name: 'Đỗ Thị Ngọc Bích', ofThisText: true },
  approverName: null,
  history: [
    {
      at: '2026-11-24T09:20:00.000Z',
      move: 'submit',
      revision: 1,
      actorName: 'Đỗ Thị Ngọc Bích',
      note: null,
      text,
    },
  ],
};

export const returned: Announcement = {
  ...asked,
  status: 'returned',
  state: 'returned',
  can: { ...nothing, resubmit: true, withdraw: true },
  history: [
    ...asked.history,
    {
      at: '2026-11-24T09:31:00.000Z',
      move: 'return',
      revision: 1,
      actorName: 'Nguyễn Hoàng Long',
      note: 'Ngày họp đã đổi sang Chủ nhật 6/12, cô sửa lại giúp.',
      text: null,
    },
  ],
};

function progress(changes: Partial<Progress>): Progress {
  return {
    phase: 'sending',
    total: 1988,
    underWay: 0,
    confirmed: 0,
    handedOver: 0,
    didNotArrive: 0,
    unknown: 0,
    notBefore: '2026-11-24T09:40:00.000Z',
    expiresAt: '2026-11-25T09:40:00.000Z',
    firstLeftAt: '2026-11-24T09:40:02.000Z',
    lastLeftAt: '2026-11-24T09:41:00.000Z',
    counts: {},
    ...changes,
  };
}

const approved: Announcement = {
  ...asked,
  status: 'planned',
  plannedParts: 3976,
  leaveAt: '2026-11-24T09:40:00.000Z',
  approverName: 'Trần Khánh Vy',
  can: { ...nothing, cancel: true },
  history: [
    ...asked.history,
    {
      at: '2026-11-24T09:40:00.000Z',
      move: 'approve',
      revision: 1,
      actorName: 'Trần Khánh Vy',
      note: null,
      text: null,
    },
    {
      at: '2026-11-24T09:40:01.000Z',
      move: 'plan',
      revision: 1,
      actorName: null,
      note: null,
      text: null,
    },
  ],
};

const halfway = progress({
  underWay: 830,
  confirmed: 870,
  handedOver: 261,
  didNotArrive: 24,
  unknown: 3,
});
const over = progress({
  phase: 'closed',
  confirmed: 761,
  handedOver: 27,
  didNotArrive: 1_188,
  unknown: 12,
});

const stages = {
  sending: { ...approved, state: 'sending', progress: halfway },
  quiet: { ...approved, state: 'sending', progress: halfway },
  sent: { ...approved, state: 'sent', progress: over, can: nothing },
} as const satisfies Record<string, Announcement>;

/** The page of one announcement, whose preview is that of the real school. */
export function withAnnouncement(which: Announcement | keyof typeof stages): Before {
  const announcement: Announcement = typeof which === 'string' ? stages[which] : which;
  const live: Schemas['LiveSendView'] = {
    state: announcement.state,
    progress: announcement.progress,
    secondsLeft: which === 'sending' ? 192 : null,
    opensAt: which === 'quiet' ? '2026-11-24T23:00:00.000Z' : null,
    ended: announcement.progress?.phase === 'closed',
  };
  return async (page) => {
    await page.route('**/api/v1/school-clock', (route) =>
      route.fulfill({
        json: {
          now: '2026-11-24T16:41:00.000+07:00',
          open: true,
          opensAt: '2026-11-24T16:41:00.000+07:00',
          inFlight: 0,
        } satisfies Schemas['SchoolClockState'],
      }),
    );
    await page.route(`**/api/v1/announcements/${id}`, (route) =>
      route.fulfill({ json: announcement }),
    );
    await page.route(`**/api/v1/announcements/${id}/events`, (route) =>
      route.fulfill({
        contentType: 'text/event-stream',
        // Long enough that the stream is not opened again while the picture is taken.
        body: `retry: 60000\ndata: ${JSON.stringify(live)}\n\n`,
      }),
    );
    await withPreview({})(page);
  };
}

/** What the preview answers, with one family's message after another. */
export function withPreview(changes: Partial<Schemas['AnnouncementPreviewView']>): Before {
  return (page) =>
    page.route(`**/api/v1/announcements/${id}/preview*`, (route) => {
      const at = Number(new URL(route.request().url()).searchParams.get('at') ?? 0);
      const shown = (parts: number, totalParts: number): Schemas['PreviewedTextView'] => ({
        text: text
          .replace('{họ tên học sinh}', 'Nguyễn Thị Minh Khuê và Nguyễn Quốc Hưng')
          .replace('{lớp}', '10A1 và 12A3'),
        parts,
        encoding: 'ucs2',
        unitsLeft: 21,
        costlyCharacters: [],
        totalParts,
        cost: parts * 350,
        totalCost: totalParts * 350,
      });
      return route.fulfill({
        json: {
          phones: 1988,
          students: 1150,
          unreachableStudents: 50,
          unreachable: { unconfirmed: 31, 'failing-number': 4, 'opted-out': 3, 'no-contact': 12 },
          wantedAt: '2026-11-24T09:41:00.000Z',
          leavesAt: '2026-11-24T09:41:00.000Z',
          waitsForOpening: false,
          totalPartsAreExact: true,
          partPrice: 350,
          sample: {
            index: at,
            phone: '+84912000123',
            students: [
              { fullName: 'Nguyễn Thị Minh Khuê', className: '10A1' },
              { fullName: 'Nguyễn Quốc Hưng', className: '12A3' },
            ],
            withDiacritics: shown(3, 5964),
            withoutDiacritics: shown(1, 1988),
          },
          ...changes,
        } satisfies Schemas['AnnouncementPreviewView'],
      });
    });
}

/** The list of announcements, in each of their states or in many. */
export function withList(which: 'typical' | 'full' | []): Before {
  const each: Announcement[] = [
    asked,
    {
      ...stages.sending,
      id: '1',
      title: 'Nghỉ học chiều thứ Sáu do trường tổ chức thi học sinh giỏi cấp thành phố',
      requesterName: 'Lê Quang Minh',
      requesterRole: 'training',
      audienceText: { vi: 'Khối 10, 11', en: 'Grades 10, 11' },
    },
    { ...returned, id: '2', title: 'Thu học phí tháng 12', can: nothing },
    {
      ...approved,
      id: '3',
      state: 'waiting',
      sendAt: '2026-11-24T23:00:00.000Z',
      progress: progress({ phase: 'waiting', underWay: 1988 }),
      title: 'Lịch kiểm tra cuối học kì I',
      requesterName: 'Lê Quang Minh',
      requesterRole: 'training',
      audienceText: {
        vi: 'Lớp 12A1, 12A2, 12A3, 12A4, 12A5',
        en: 'Classes 12A1, 12A2, 12A3, 12A4, 12A5',
      },
    },
    { ...stages.sent, id: '4', title: 'Mời họp phụ huynh đầu năm' },
    {
      ...asked,
      id: '5',
      state: 'withdrawn',
      status: 'withdrawn',
      title: 'Ngoại khoá Đoàn',
      can: nothing,
    },
  ];
  const items =
    which === 'typical'
      ? each
      : which === 'full'
        ? Array.from({ length: 30 }, (_, place) => ({
            ...each[place % each.length]!,
            id: `row-${place}`,
          }))
        : [];
  return (page) =>
    page.route(
      (url) => url.pathname === '/api/v1/announcements',
      (route) =>
        route.fulfill({
          json: {
            items,
            nextCursor: which === 'full' ? id : null,
          } satisfies Schemas['AnnouncementListView'],
        }),
    );
}

const reasons = [
  [
    'number-unusable',
    'failed',
    'Số điện thoại không nhận được tin: có thể sai số, đã khoá hoặc bỏ sim. Thầy/cô hỏi phụ huynh số khác.',
    'The number takes no messages: it may be wrong, blocked or given up. Please ask the guardian for another.',
  ],
  [
    'expired',
    'expired',
    'Tin chưa gửi được khi hết hạn nên không gửi nữa. Nếu nội dung còn cần, thầy/cô gửi tin mới.',
    'It had not left when its time ran out. If it is still needed, please send a new one.',
  ],
  [
    'opted-out',
    'cancelled',
    'Phụ huynh không nhận loại tin này nữa. Nếu việc quan trọng, thầy/cô gọi điện.',
    'The guardian no longer wants messages of this kind. Please call if it matters.',
  ],
  [
    'unknown',
    'unknown',
    'Không biết nhà mạng đã nhận tin hay chưa. Nếu việc quan trọng, thầy/cô gọi điện để chắc chắn.',
    'It is not known whether the carrier took it. Please call to be sure, if it matters.',
  ],
] as const;

/** So many that did not get it, page after page. */
export function withNotDelivered(total: number): Before {
  return (page) =>
    page.route(`**/api/v1/announcements/${id}/not-delivered*`, (route) => {
      const { searchParams } = new URL(route.request().url());
      const from = Number(searchParams.get('cursor') ?? 0);
      const limit = Number(searchParams.get('limit') ?? 50);
      const to = Math.min(from + limit, total);
      return route.fulfill({
        json: {
          total,
          nextCursor: to < total ? String(to) : null,
          items: Array.from({ length: to - from }, (_, place) => missed(from + place)),
        } satisfies Schemas['NotDeliveredListView'],
      });
    });
}

function missed(place: number): Schemas['NotDeliveredView'] {
  const [reason, status, vi, en] = reasons[place % reasons.length]!;
  return {
    messageId: String(place),
    phone: `+8491200${String(place).padStart(4, '0')}`,
    status,
    failureKind: status === 'failed' ? 'permanent' : null,
    failureCode: null,
    reason,
    reasonText: { vi, en },
    guardians: [{ guardianName: 'Trần Văn Hùng', relationship: 'father' }],
    students: [
      { studentId: String(place), studentName: 'Trần Ngọc Bảo Châu', className: '11A4' },
      ...(place % 5 === 0
        ? [{ studentId: `${place}b`, studentName: 'Trần Ngọc Bảo Trân', className: '10A2' }]
        : []),
    ],
  };
}

/** An API that answers 500. */
export function brokenApi(address: string): Before {
  return (page) =>
    page.route(address, (route) => route.fulfill({ status: 500, json: { code: 'server.failed' } }));
}

/** An audience some of whose students nobody can be reached for. */
export const withUnreachable: Before = async (page) => {
  const reasonsOf = ['unconfirmed', 'failing-number', 'opted-out', 'no-contact'] as const;
  await page.route('**/api/v1/announcement-audiences', (route) =>
    route.fulfill({
      json: {
        phones: 131,
        students: 86,
        unreachableStudents: 12,
        unreachable: { unconfirmed: 6, 'failing-number': 2, 'opted-out': 1, 'no-contact': 3 },
        inWords: { vi: 'Lớp 10A1, 11A2', en: 'Classes 10A1, 11A2' },
      } satisfies Schemas['AudienceCountView'],
    }),
  );
  await page.route('**/api/v1/announcement-audiences/unreachable', (route) =>
    route.fulfill({
      json: {
        nextCursor: null,
        items: Array.from({ length: 12 }, (_, place) => ({
          studentId: String(place),
          fullName: 'Công Tằng Tôn Nữ Nguyễn Thị Minh Khuê',
          classId: id,
          className: '10A1',
          reason: reasonsOf[place % reasonsOf.length]!,
        })),
      } satisfies Schemas['UnreachableListView'],
    }),
  );
};
