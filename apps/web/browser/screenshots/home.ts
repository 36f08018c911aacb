import type { Page } from 'playwright-core';
import type { Scene } from './scenes.js';

const waiting =
  (items: { kind: string; count: number; to?: string; dueAt?: string }[]) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/home', (route) =>
      route.fulfill({ json: { items, now: '2026-11-24T15:35:00.000+07:00' } }),
    );

const everything = [
  { kind: 'announcements-to-approve', count: 3, to: '/' },
  { kind: 'announcements-returned', count: 1, to: '/' },
  { kind: 'direct-messages-without-sender', count: 1, to: '/' },
  { kind: 'accounts-to-confirm', count: 2, to: '/' },
  { kind: 'school-year-to-open', count: 1, to: '/' },
  { kind: 'contacts-to-confirm', count: 1988, to: '/' },
  { kind: 'enrolment-differences', count: 14, to: '/' },
  { kind: 'enrolment-doubles', count: 2, to: '/' },
  { kind: 'class-lists-to-hand-over', count: 1, to: '/' },
  { kind: 'numbers-to-mend', count: 12, to: '/' },
  { kind: 'class-lists-awaited', count: 25, to: '/' },
  { kind: 'announcements-in-review', count: 1, to: '/' },
  { kind: 'announcements-waiting', count: 2, to: '/' },
  { kind: 'announcements-sending', count: 1, to: '/' },
  { kind: 'direct-messages-sending', count: 1, to: '/' },
  { kind: 'announcements-ended', count: 2, to: '/' },
  { kind: 'announcements-not-arrived', count: 4, to: '/' },
  { kind: 'direct-messages-not-arrived', count: 17, to: '/' },
];

const dueAt = '2026-11-24T16:00:00.000+07:00';
const late = { dueAt: '2026-11-24T14:20:00.000+07:00' };

export const homeScenes: readonly Scene[] = [
  {
    ...{ name: 'home-diary', as: 'gvcn10a1', path: '/' },
    before: waiting([{ kind: 'diary-to-hand-in', count: 1, to: '/', dueAt }]),
  },
  {
    ...{ name: 'home-diary-late', as: 'cgcn', path: '/' },
    before: waiting([
      { kind: 'contradictions', count: 2, to: '/' },
      { kind: 'reports-to-send', count: 21, to: '/' },
      { kind: 'diaries-missing', count: 4, to: '/', ...late },
    ]),
  },
  { name: 'home-empty', as: 'taichinh', path: '/', before: waiting([]) },
  { name: 'home-typical', as: 'cgcn', path: '/', before: waiting(everything.slice(0, 5)) },
  { name: 'home-full', as: 'cgcn', path: '/', before: waiting(everything) },
  {
    name: 'home-error',
    as: 'cgcn',
    path: '/',
    before: (page) =>
      page.route('**/api/v1/home', (route) =>
        route.fulfill({ status: 500, json: { code: 'server.failed' } }),
      ),
    act: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'home-loading',
    as: 'cgcn',
    path: '/',
    before: (page) => page.route('**/api/v1/home', () => undefined),
  },
  {
    name: 'home-offline',
    as: 'cgcn',
    path: '/',
    before: waiting(everything.slice(0, 2)),
    act: async (page) => {
      await page.context().setOffline(true);
      await page.locator('[role=status] p').waitFor();
    },
  },
  {
    name: 'account-menu',
    as: 'bgh',
    path: '/',
    before: waiting(everything.slice(0, 1)),
    act: (page) => page.locator('header button[aria-expanded]').click(),
  },
  { name: 'not-found', as: 'cgcn', path: '/khong-co-trang-nay' },
];
