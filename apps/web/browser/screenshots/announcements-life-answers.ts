import type { Schemas } from '@lien-lac/contract';
import type { Page } from 'playwright-core';
import { approved, asked, nothing, progress, withAnnouncement } from './announcements-answers.js';
import { type Before, id, text, withNotDelivered } from './announcements-recipients.js';

type Announcement = Schemas['AnnouncementView'];

export const one = `/announcements/${id}`;
export const otherText = text.replace('8h00 ngày 29/11/2026', '7h30 Chủ nhật ngày 6/12/2026');

export const edited: Announcement = {
  ...asked,
  ...{ status: 'returned', state: 'returned', isEdited: true },
  can: { ...nothing, resubmit: true, confirm: true, withdraw: true },
  proposal: {
    ...{ text: otherText, withoutDiacritics: false },
    ...{ name: 'Nguyễn Hoàng Long', at: '2026-11-24T09:31:00.000Z' },
    note: 'Ngày họp đã đổi, cô xem giúp.',
  },
  history: [
    ...asked.history,
    {
      ...{ at: '2026-11-24T09:31:00.000Z', move: 'edit', revision: 1 },
      ...{ actorName: 'Nguyễn Hoàng Long', note: 'Ngày họp đã đổi, cô xem giúp.' },
      text: otherText,
    },
  ],
};

export const waiting: Announcement = {
  ...approved,
  ...{ state: 'waiting', sendAt: '2026-11-25T01:00:00.000Z', leaveAt: '2026-11-25T01:00:00.000Z' },
  progress: progress({ phase: 'waiting', underWay: 1988, firstLeftAt: null, lastLeftAt: null }),
  can: { ...nothing, cancel: true, pause: true, reschedule: true },
};

export const paused: Announcement = {
  ...approved,
  state: 'paused',
  progress: progress({ phase: 'paused', paused: true, underWay: 830, confirmed: 1_158 }),
  can: { ...nothing, cancel: true, resume: true },
};

export const over: Announcement = {
  ...approved,
  state: 'sent',
  progress: progress({
    ...{ phase: 'closed', confirmed: 1_940, handedOver: 12, didNotArrive: 33, unknown: 3 },
    counts: { failed: 31, expired: 2 },
  }),
  can: { ...nothing, retry: true, decideUnknown: true, sendUnknownAgain: true, correct: true },
};

export const corrected: Announcement = {
  ...over,
  can: nothing,
  corrections: [{ id: '7', title: 'Đính chính: Họp phụ huynh học kì I', status: 'submitted' }],
};

export const expired: Announcement = {
  ...approved,
  state: 'expired',
  progress: progress({ phase: 'closed', didNotArrive: 1_988, counts: { expired: 1_988 } }),
  can: nothing,
};

export const neighbours: Schemas['NeighbourListView'] = {
  items: [
    {
      ...{ id: '8', title: 'Thu học phí tháng 12', requesterRole: 'finance' },
      ...{ leavesAt: '2026-11-24T10:05:00.000Z', sharedPhones: 612 },
    },
  ],
};
export const withNeighbours: Before = (page) =>
  page.route(`**/api/v1/announcements/${id}/neighbours`, (route) =>
    route.fulfill({ json: neighbours }),
  );
export const withDrafts: Before = (page) =>
  page.route('**/api/v1/announcement-drafts', (route) =>
    route.fulfill({
      json: {
        items: [
          { id: '1', title: 'Lịch thi học kì I', changedAt: '2026-11-24T09:12:00.000Z' },
          { id: '2', title: '', changedAt: '2026-11-23T08:30:00.000Z' },
        ],
      } satisfies Schemas['AnnouncementDraftListView'],
    }),
  );
export const together =
  (...befores: Before[]): Before =>
  async (page: Page) => {
    for (const before of befores) await before(page);
  };

/** Somebody changed the text a moment before the approval was pressed. */
export const changedMeanwhile: Before = async (page) => {
  const changed: Announcement = {
    ...asked,
    ...{ revision: 2, text: otherText },
    history: [
      ...asked.history,
      {
        ...{ at: '2026-11-24T09:40:00.000Z', move: 'submit', revision: 2 },
        ...{ actorName: 'Đỗ Thị Ngọc Bích', note: null, text: otherText },
      },
    ],
  };
  await withAnnouncement(asked)(page);
  await page.route(`**/api/v1/announcements/${id}/approval`, async (route) => {
    await withAnnouncement(changed)(page);
    await route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      json: { status: 409, title: 'changed', code: 'announcement.changed', detail: '' },
    });
  });
};

export const withSpending: Before = (page) =>
  page.route('**/api/v1/announcement-spending?*', (route) =>
    route.fulfill({
      json: {
        items: [
          ['2026-11', 'finance', 3, 11_940],
          ['2026-11', 'training', 5, 9_800],
          ['2026-10', 'bgh', 1, 3_976],
          ['2026-10', 'youth_union', 2, 1_204],
        ].map(([month, requesterRole, announcements, parts]) => ({
          ...{ month, requesterRole, announcements, parts, cost: Number(parts) * 350 },
        })),
      },
    }),
  );
export const withClass: Before = async (page) => {
  await page.route('**/api/v1/classes/*/announcements', (route) =>
    route.fulfill({
      json: {
        items: [
          {
            ...{ id, title: 'Họp phụ huynh học kì I', text, leavesAt: '2026-11-24T09:40:00.000Z' },
            ...{
              total: 78,
              underWay: 0,
              confirmed: 70,
              handedOver: 5,
              didNotArrive: 2,
              unknown: 1,
            },
          },
          {
            ...{ id: '2', title: 'Nghỉ học vì bão', leavesAt: '2026-11-20T09:40:00.000Z' },
            text: 'Do mưa bão, ngày mai học sinh toàn trường nghỉ học. Lịch học bù báo sau.',
            ...{
              total: 78,
              underWay: 0,
              confirmed: 78,
              handedOver: 0,
              didNotArrive: 0,
              unknown: 0,
            },
          },
        ],
      } satisfies Schemas['ClassAnnouncementListView'],
    }),
  );
  await page.route('**/api/v1/classes/*/announcements/*/not-delivered', (route) =>
    route.fulfill({
      json: {
        items: [
          {
            ...{ messageId: '1', phone: '+84912000123', status: 'failed' },
            ...{ failureKind: 'permanent', failureCode: 'number-dead', reason: 'number-unusable' },
            reasonText: {
              vi: 'Số điện thoại không nhận được tin: có thể sai số, đã khoá hoặc bỏ sim. Thầy/cô hỏi phụ huynh số khác.',
              en: 'The number takes no messages. Ask the guardian for another one.',
            },
            guardians: [{ guardianName: 'Nguyễn Văn Tài', relationship: 'father' }],
            students: [{ studentId: '1', studentName: 'Nguyễn Thị Minh Khuê', className: '10A1' }],
          },
        ],
      } satisfies Schemas['ClassNotDeliveredView'],
    }),
  );
};

export const overWithMissing: Before = together(withAnnouncement(over), withNotDelivered(33));
