import type { Schemas } from '@lien-lac/contract';
import type { Page } from 'playwright-core';
import {
  approved,
  asked,
  nothing,
  progress,
  withAnnouncement,
  withList,
} from './announcements-answers.js';
import { type Before, id, text } from './announcements-recipients.js';
import type { Scene } from './scenes.js';

type Announcement = Schemas['AnnouncementView'];

const one = `/announcements/${id}`;
const otherText = text.replace('8h00 ngày 29/11/2026', '7h30 Chủ nhật ngày 6/12/2026');

const edited: Announcement = {
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

const waiting: Announcement = {
  ...approved,
  ...{ state: 'waiting', sendAt: '2026-11-25T01:00:00.000Z', leaveAt: '2026-11-25T01:00:00.000Z' },
  progress: progress({ phase: 'waiting', underWay: 1988, firstLeftAt: null, lastLeftAt: null }),
  can: { ...nothing, cancel: true, pause: true, reschedule: true },
};

const paused: Announcement = {
  ...approved,
  state: 'paused',
  progress: progress({ phase: 'paused', paused: true, underWay: 830, confirmed: 1_158 }),
  can: { ...nothing, cancel: true, resume: true },
};

const over: Announcement = {
  ...approved,
  state: 'sent',
  progress: progress({
    ...{ phase: 'closed', confirmed: 1_940, handedOver: 12, didNotArrive: 33, unknown: 3 },
    counts: { failed: 31, expired: 2 },
  }),
  can: { ...nothing, retry: true, decideUnknown: true, correct: true },
};

const corrected: Announcement = {
  ...over,
  can: nothing,
  corrections: [{ id: '7', title: 'Đính chính: Họp phụ huynh học kì I', status: 'submitted' }],
};

const expired: Announcement = {
  ...approved,
  state: 'expired',
  progress: progress({ phase: 'closed', didNotArrive: 1_988, counts: { expired: 1_988 } }),
  can: nothing,
};

const neighbours: Schemas['NeighbourListView'] = {
  items: [
    {
      ...{ id: '8', title: 'Thu học phí tháng 12', requesterRole: 'finance' },
      ...{ leavesAt: '2026-11-24T10:05:00.000Z', sharedPhones: 612 },
    },
  ],
};
const withNeighbours: Before = (page) =>
  page.route(`**/api/v1/announcements/${id}/neighbours`, (route) =>
    route.fulfill({ json: neighbours }),
  );
const withDrafts: Before = (page) =>
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
const together =
  (...befores: Before[]): Before =>
  async (page: Page) => {
    for (const before of befores) await before(page);
  };

/** Somebody changed the text a moment before the approval was pressed. */
const changedMeanwhile: Before = async (page) => {
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

/** Each stage of an announcement that asks something of somebody. */
export const announcementsLifeScenes: readonly Scene[] = [
  { name: 'announcements-edited', as: 'taichinh', path: one, before: withAnnouncement(edited) },
  {
    ...{ name: 'announcements-edited-seen', as: 'cgcn', path: one },
    before: withAnnouncement({ ...edited, can: nothing }),
  },
  {
    ...{ name: 'announcements-editing', as: 'cgcn', path: `${one}?editing=true` },
    before: withAnnouncement(asked),
    act: (page) => page.locator('form textarea:not([aria-hidden])').first().fill(otherText),
  },
  {
    ...{ name: 'announcements-review-neighbours', as: 'cgcn', path: one },
    before: together(withAnnouncement(asked), withNeighbours),
  },
  {
    ...{ name: 'announcements-review-changed', as: 'cgcn', path: one, before: changedMeanwhile },
    act: async (page) => {
      await page.locator('main button.mantine-Button-root').first().waitFor();
      await page.getByRole('button', { name: /1[.,]988/ }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'announcements-waiting', as: 'cgcn', path: one, before: withAnnouncement(waiting) },
  { name: 'announcements-paused', as: 'cgcn', path: one, before: withAnnouncement(paused) },
  { name: 'announcements-over', as: 'cgcn', path: one, before: withAnnouncement(over) },
  {
    name: 'announcements-corrected',
    as: 'taichinh',
    path: one,
    before: withAnnouncement(corrected),
  },
  { name: 'announcements-expired', as: 'taichinh', path: one, before: withAnnouncement(expired) },
  {
    ...{ name: 'announcements-correction', as: 'taichinh', path: `${one}/correction` },
    before: withAnnouncement({ ...over, can: { ...nothing, correct: true } }),
  },
  {
    ...{ name: 'announcements-drafts', as: 'taichinh', path: '/announcements' },
    before: together(withList('typical'), withDrafts),
  },
];
