import type { Schemas } from '@lien-lac/contract';
import { type Before, id, text, withPreview } from './announcements-recipients.js';

type Announcement = Schemas['AnnouncementView'];
type Progress = Schemas['ProgressView'];

export const nothing: Announcement['can'] = {
  ...{ resubmit: false, confirm: false, withdraw: false, approve: false, return: false },
  ...{ edit: false, cancel: false, pause: false, resume: false, reschedule: false },
  ...{ retry: false, decideUnknown: false, sendUnknownAgain: false, correct: false },
};

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
  can: { ...nothing, approve: true, return: true, edit: true },
  ...{ isEdited: false, corrects: null, proposal: null, wrong: null, corrections: [] },
  text,
  withoutDiacritics: false,
  date: null,
  audience: { kind: 'school' },
  leaveAt: null,
  plannedParts: null,
  statement: { at: '2026-11-24T09:20:00.000Z', name: 'Đỗ Thị Ngọc Bích', ofThisText: true },
  approverName: null,
  template: null,
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

export function progress(changes: Partial<Progress>): Progress {
  return {
    phase: 'sending',
    paused: false,
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
    partsLeft: 2 * ((changes.confirmed ?? 0) + (changes.handedOver ?? 0)),
    counts: {},
    ...changes,
  };
}

export const approved: Announcement = {
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
  sending: {
    ...approved,
    ...{ state: 'sending', progress: halfway, can: { ...nothing, cancel: true, pause: true } },
  },
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
          closesAt: '2026-11-24T22:00:00.000+07:00',
          reopensAt: '2026-11-25T06:00:00.000+07:00',
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

/** An API that answers 500. */
export function brokenApi(address: string): Before {
  return (page) =>
    page.route(address, (route) => route.fulfill({ status: 500, json: { code: 'server.failed' } }));
}
