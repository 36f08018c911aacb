import { asked, nothing, withAnnouncement, withList } from './announcements-answers.js';
import {
  changedMeanwhile,
  corrected,
  edited,
  expired,
  one,
  otherText,
  over,
  overWithMissing,
  paused,
  together,
  waiting,
  withClass,
  withDrafts,
  withNeighbours,
  withSpending,
} from './announcements-life-answers.js';
import {
  halfCancelled,
  returnedCorrection,
  toNobody,
  withPlanned,
} from './announcements-after-answers.js';
import { withNotDelivered, withPreview } from './announcements-recipients.js';
import type { Scene } from './scenes.js';

const inDialog: NonNullable<Scene['act']> = (page) => page.getByRole('dialog').waitFor();

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
  {
    ...{ name: 'announcements-waiting', as: 'cgcn', path: one },
    before: together(
      withAnnouncement(waiting),
      withPreview({ leavesAt: '2026-11-25T01:00:00.000Z' }),
    ),
  },
  { name: 'announcements-paused', as: 'cgcn', path: one, before: withAnnouncement(paused) },
  { name: 'announcements-over', as: 'cgcn', path: one, before: overWithMissing },
  {
    name: 'announcements-corrected',
    as: 'taichinh',
    path: one,
    before: together(withAnnouncement(corrected), withNotDelivered(33)),
  },
  {
    ...{ name: 'announcements-expired', as: 'taichinh', path: one },
    before: together(withAnnouncement(expired), withNotDelivered(12)),
  },
  {
    ...{ name: 'announcements-recipients', as: 'cgcn', path: `${one}?recipients=true` },
    before: together(withAnnouncement(waiting), withPlanned('waiting')),
    act: inDialog,
  },
  {
    ...{ name: 'announcements-recipients-over', as: 'cgcn', path: `${one}?recipients=true` },
    before: together(overWithMissing, withPlanned('over')),
    act: inDialog,
  },
  {
    ...{ name: 'announcements-recipients-nobody', as: 'cgcn', path: `${one}?recipients=true` },
    before: together(withAnnouncement(waiting), withPlanned('nobody')),
    act: inDialog,
  },
  {
    ...{ name: 'announcements-half-cancelled', as: 'cgcn', path: one },
    before: together(withAnnouncement(halfCancelled), withNotDelivered(12)),
  },
  { name: 'announcements-to-nobody', as: 'cgcn', path: one, before: withAnnouncement(toNobody) },
  {
    ...{ name: 'announcements-correction-mended', as: 'taichinh', path: `${one}/edit` },
    before: withAnnouncement(returnedCorrection),
  },
  {
    ...{ name: 'announcements-correction', as: 'taichinh', path: `${one}/correction` },
    before: withAnnouncement({ ...over, can: { ...nothing, correct: true } }),
  },
  {
    ...{ name: 'announcements-drafts', as: 'taichinh', path: '/announcements' },
    before: together(withList('typical'), withDrafts),
  },
  {
    ...{ name: 'announcements-spending', as: 'bgh', path: '/announcements/spending' },
    before: withSpending,
  },
  { name: 'announcements-spending-empty', as: 'doan', path: '/announcements/spending' },
  {
    ...{ name: 'announcements-of-class', as: 'gvcn10a1', path: '/class-announcements' },
    before: withClass,
    act: async (page) => {
      await page.locator('main button[aria-expanded=false]').first().click();
      await page.getByRole('link', { name: 'Nguyễn Thị Minh Khuê' }).waitFor();
    },
  },
  { name: 'announcements-of-class-empty', as: 'gvcn10a1', path: '/class-announcements' },
];
