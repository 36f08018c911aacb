import type { Page } from 'playwright-core';
import type { Scene } from './scenes.js';
import {
  sheetPath,
  withOneTimeLink,
  withoutStaff,
  withRoleChanges,
  withSheet,
  withStaff,
} from './staff-answers.js';
import { answered } from '../support/look.js';

const list = { as: 'cgcn', path: '/accounts' } as const;
const waiting = { as: 'cgcn', path: '/accounts/role-changes' } as const;
const fresh = { as: 'cgcn', path: '/accounts/new' } as const;

/** A picture of the window alone: a whole long list would be taller than anybody can look at. */
const windowAlone = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.scrollTo(0, 0);
    document.body.firstElementChild?.setAttribute(
      'style',
      `height: ${window.innerHeight}px; overflow: clip`,
    );
  });

/** Opens the first account that a search finds. */
const openOne =
  (text: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('searchbox').fill(text);
    await page.waitForTimeout(600);
    await answered(page);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.locator('section dl').first().waitFor();
    await answered(page);
  };

/** Presses a button of the account of the first teacher, and waits for what it opens. */
const openAct =
  (text: string, act: RegExp) =>
  async (page: Page): Promise<void> => {
    await openOne(text)(page);
    await page.getByRole('button', { name: act }).click();
    await page.getByRole('dialog').waitFor();
  };

const fill = async (page: Page, role: string, email: string): Promise<void> => {
  await page.locator('[name=displayName]').fill('Nguyễn Thị Thanh Hương');
  await page.locator('[name=role]').selectOption(role);
  await page.locator('[name=email]').fill(email);
};

const submit = (page: Page): Promise<void> => page.locator('form [type=submit]').click();

export const staffScenes: readonly Scene[] = [
  { name: 'staff', ...list, act: windowAlone },
  { name: 'staff-full', ...list, before: withStaff(500), act: windowAlone },
  { name: 'staff-nobody', ...list, path: '/accounts?role=boarding&status=disabled' },
  {
    name: 'staff-error',
    ...list,
    before: withoutStaff,
    act: (page) => page.getByRole('alert').waitFor(),
  },
  { name: 'staff-new', ...fresh },
  {
    name: 'staff-new-two-people',
    ...fresh,
    act: (page) => fill(page, 'finance', 'thanhhuong@truong.example'),
  },
  {
    name: 'staff-new-teacher',
    ...fresh,
    act: async (page) => {
      await fill(page, 'homeroom_teacher', '');
      await page.locator('[name=classId]').selectOption({ index: 1 });
    },
  },
  { name: 'staff-new-wrong', ...fresh, act: submit },
  {
    name: 'staff-link',
    ...fresh,
    before: withOneTimeLink,
    act: async (page) => {
      await fill(page, 'supervisors', '');
      await submit(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'staff-one', ...list, act: openOne('gvcn10a1') },
  { name: 'staff-one-role', ...list, act: openAct('gvcn10a1', /Đổi vai trò|Change the role/) },
  { name: 'staff-one-disable', ...list, act: openAct('gvcn10a1', /Khoá|Disable/) },
  { name: 'staff-one-profile', ...list, act: openAct('gvcn10a1', /Sửa tên|Change name/) },
  {
    name: 'staff-one-reset',
    ...list,
    act: openAct('cgcn2', /Đặt lại xác thực|Reset the second/),
  },
  {
    name: 'staff-one-guardian',
    ...list,
    act: async (page) => {
      await openAct('gvcn10a1', /phụ huynh của trường…|parent of the school/)(page);
      await page.getByRole('dialog').getByRole('searchbox').fill('nguyen');
      await page.getByRole('dialog').getByRole('radio').first().check();
    },
  },
  { name: 'staff-waiting', ...waiting, before: withRoleChanges(4) },
  { name: 'staff-waiting-bgh', ...waiting, as: 'bgh', before: withRoleChanges(2) },
  { name: 'staff-waiting-empty', ...waiting, before: withRoleChanges(0) },
  {
    name: 'staff-waiting-confirm',
    ...waiting,
    before: withRoleChanges(4),
    act: async (page) => {
      await page.getByRole('article').nth(1).getByRole('button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'staff-sheet', as: 'cgcn', path: '/accounts/sheet' },
  { name: 'staff-sheet-preview', as: 'cgcn', path: sheetPath, before: withSheet('uploaded') },
  {
    name: 'staff-sheet-links',
    as: 'cgcn',
    path: sheetPath,
    before: withSheet('uploaded'),
    act: async (page) => {
      await page.locator('section').first().getByRole('button').click();
      await page.locator('code').first().waitFor();
    },
  },
];
