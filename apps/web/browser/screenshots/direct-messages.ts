import type { Page } from 'playwright-core';
import {
  messageId,
  withClass,
  withClock,
  withMessage,
  withMessages,
  withPreview,
  withTemplates,
} from './direct-messages-answers.js';
import type { Scene } from './scenes.js';
import { answered } from '../support/look.js';

const writing = { as: 'gvcn10a1', path: '/direct-messages/new' } as const;
const one = { as: 'gvcn10a1', path: `/direct-messages/${messageId}` } as const;
const day = withClock('2026-11-24T09:10:00.000+07:00');
const night = withClock('2026-11-24T22:40:00.000+07:00', '2026-11-25T06:00:00.000+07:00');

/** One after the other. */
const all =
  (...steps: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };

const pickAll = async (page: Page): Promise<void> => {
  await page.getByRole('checkbox').first().check();
};
const toText = all(pickAll, (page) =>
  page.getByRole('button', { name: /^(Viết cho|Write to)/ }).click(),
);
const write =
  (text: string) =>
  async (page: Page): Promise<void> => {
    await toText(page);
    await page.locator('textarea').first().fill(text);
  };
const look = async (page: Page): Promise<void> => {
  await write('Kính gửi phụ huynh em {họ tên học sinh}, chiều mai lớp tan lúc 16 giờ 15.')(page);
  await page.getByRole('button', { name: /^(Xem lại|Look it over)/ }).click();
  await page.getByRole('figure').waitFor();
  await answered(page);
};

export const directMessagesScenes: readonly Scene[] = [
  { name: 'direct-home', as: 'gvcn10a1', path: '/' },
  { name: 'direct-class', as: 'cgcn', path: '/direct-messages/new' },
  { name: 'direct-pick', ...writing, before: all(day, withClass(4)) },
  { name: 'direct-pick-full', ...writing, before: all(day, withClass(45)), act: pickAll },
  {
    name: 'direct-pick-group',
    ...writing,
    before: all(day, withClass(45)),
    act: (page) => page.getByRole('button', { name: /^Bán trú/ }).click(),
  },
  { name: 'direct-pick-empty', ...writing, before: all(day, withClass(0)) },
  {
    name: 'direct-pick-error',
    ...writing,
    before: (page) =>
      page.route('**/api/v1/classes', (route) =>
        route.fulfill({ status: 500, json: { code: 'server.failed' } }),
      ),
    act: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'direct-text',
    ...writing,
    before: all(day, withClass(45)),
    act: write('Kính gửi phụ huynh em {họ tên học sinh}, chiều mai lớp tan lúc 16 giờ 15. 🎉'),
  },
  {
    name: 'direct-text-soon',
    ...writing,
    before: all(withClock('2026-11-24T21:47:00.000+07:00'), withClass(4)),
    act: write('Em {tên bố}'),
  },
  {
    name: 'direct-text-template',
    ...writing,
    before: all(day, withClass(45), withTemplates),
    act: all(toText, (page) =>
      page.getByRole('button', { name: /^(Lấy từ mẫu|Take a template)/ }).click(),
    ),
  },
  {
    name: 'direct-text-taken',
    ...writing,
    before: all(day, withClass(45), withTemplates),
    act: all(toText, async (page) => {
      await page.getByRole('button', { name: /^(Lấy từ mẫu|Take a template)/ }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Tan học muộn/ })
        .click();
    }),
  },
  { name: 'direct-look', ...writing, before: all(day, withClass(45), withPreview(42)), act: look },
  {
    name: 'direct-look-night',
    ...writing,
    before: all(night, withClass(4), withPreview(1, true)),
    act: look,
  },
  {
    name: 'direct-look-cut',
    ...writing,
    before: all(day, withClass(4), withPreview(4), (page) =>
      page.route('**/api/v1/direct-messages', (route) => route.abort()),
    ),
    act: all(look, async (page) => {
      await page.getByRole('button', { name: /^(Gửi tới|Send to)/ }).click();
      await page.getByRole('alert').waitFor();
    }),
  },
  { name: 'direct-list-empty', as: 'gvcn10a1', path: '/direct-messages', before: withMessages(0) },
  {
    name: 'direct-list',
    as: 'gvcn10a1',
    path: '/direct-messages',
    before: all(day, withMessages(9, 2)),
  },
  { name: 'direct-one-waiting', ...one, before: all(night, withMessage('waiting')) },
  {
    name: 'direct-one-cancel',
    ...one,
    before: all(night, withMessage('waiting')),
    act: (page) => page.getByRole('button', { name: /^(Huỷ gửi|Cancel)/ }).click(),
  },
  {
    name: 'direct-one-gone',
    ...{ as: 'cgcn', path: `/direct-messages/${messageId}` },
    before: all(
      night,
      withMessage('waiting', {
        ...{ isOwn: false, senderIsGone: true },
        can: { cancel: true, change: false, retry: false, decide: false },
      }),
    ),
  },
  { name: 'direct-one-sending', ...one, before: all(day, withMessage('sending')) },
  { name: 'direct-one-sent', ...one, before: all(day, withMessage('closed')) },
  {
    name: 'direct-one-retry',
    ...one,
    before: all(day, withMessage('closed')),
    act: (page) => page.getByRole('button', { name: /^(Gửi lại tin|Try again)/ }).click(),
  },
  {
    name: 'direct-change',
    as: 'gvcn10a1',
    path: `/direct-messages/${messageId}/change`,
    before: all(night, withMessage('waiting')),
  },
];
