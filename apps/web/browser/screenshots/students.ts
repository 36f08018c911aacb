import type { Page } from 'playwright-core';
import type { Scene } from './scenes.js';
import {
  withDepartures,
  withNumbersToMend,
  withoutStudents,
  withStudents,
  withWaiting,
} from './students-answers.js';
import { answered } from '../support/look.js';

const waiting = '/students?needs=confirmation';

/** A picture of the window alone: a whole long list would be taller than anybody can look at. */
const windowAlone = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.scrollTo(0, 0);
    document.body.firstElementChild?.setAttribute(
      'style',
      `height: ${window.innerHeight}px; overflow: clip`,
    );
  });

/** Opens the page of the first student. */
const openFirst = async (page: Page): Promise<void> => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.locator('article').first().waitFor();
  await answered(page);
};

/** Marks the first three numbers and asks for their confirmation. */
const confirmThree = async (page: Page): Promise<void> => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await windowAlone(page);
};

/** The words of the buttons, of which the pictures press some, in both languages. */
const deeds = {
  optOut: /Ghi là không nhận tin|Record an opt-out/,
  preferences: /Cách nhận tin|What they receive/,
  consents: /Ý kiến đồng ý…|Consent…/,
  replace: /Đổi số|Change number/,
  change: /Chuyển lớp…|Change class…/,
  add: /Thêm học sinh…|Add a student…/,
};

/** Presses a button of the first student's page, and waits for what it opens. */
const openDeed =
  (deed: RegExp) =>
  async (page: Page): Promise<void> => {
    await openFirst(page);
    await page.getByRole('button', { name: deed }).first().click();
    await page.getByRole('dialog').waitFor();
    await answered(page);
  };

export const studentsScenes: readonly Scene[] = [
  { name: 'students-empty', as: 'cgcn', path: '/students', before: withStudents(0) },
  { name: 'students', as: 'cgcn', path: '/students' },
  { name: 'students-teacher', as: 'gvcn10a1', path: '/students' },
  { name: 'students-names-only', as: 'taichinh', path: '/students' },
  {
    name: 'students-full',
    as: 'cgcn',
    path: '/students',
    before: withStudents(1200),
    act: windowAlone,
  },
  {
    name: 'students-search',
    as: 'cgcn',
    path: '/students',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('tran thi lan');
      await page.waitForTimeout(800);
    },
  },
  {
    name: 'students-not-found',
    as: 'cgcn',
    path: '/students',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('không có ai');
      await page.waitForTimeout(800);
    },
  },
  {
    name: 'students-error',
    as: 'cgcn',
    path: '/students',
    before: withoutStudents,
    act: (page) => page.getByRole('alert').waitFor(),
  },
  { name: 'students-confirm-empty', as: 'cgcn', path: waiting },
  {
    name: 'students-confirm',
    as: 'cgcn',
    path: waiting,
    before: withWaiting(40),
    act: windowAlone,
  },
  {
    name: 'students-confirm-marked',
    as: 'cgcn',
    path: waiting,
    before: withWaiting(1000),
    act: confirmThree,
  },
  {
    name: 'students-confirm-dialog',
    as: 'cgcn',
    path: waiting,
    before: withWaiting(40),
    act: async (page) => {
      await confirmThree(page);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await windowAlone(page);
    },
  },
  { name: 'students-one', as: 'cgcn', path: '/students', act: openFirst },
  { name: 'students-one-teacher', as: 'gvcn10a1', path: '/students', act: openFirst },
  { name: 'students-one-names-only', as: 'taichinh', path: '/students', act: openFirst },
  {
    name: 'students-opt-out',
    as: 'cgcn',
    path: '/students',
    act: async (page) => {
      await openFirst(page);
      await page.locator('article').first().getByText(deeds.optOut).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'students-preferences', as: 'cgcn', path: '/students', act: openDeed(deeds.preferences) },
  { name: 'students-consents', as: 'cgcn', path: '/students', act: openDeed(deeds.consents) },
  { name: 'students-replace', as: 'gvcn10a1', path: '/students', act: openDeed(deeds.replace) },
  { name: 'students-change-class', as: 'cgcn', path: '/students', act: openDeed(deeds.change) },
  { name: 'students-to-mend', as: 'gvcn10a1', path: '/students', before: withNumbersToMend },
  { name: 'students-departures', as: 'cgcn', path: '/departures', before: withDepartures },
  { name: 'students-departures-empty', as: 'cgcn', path: '/departures' },
  { name: 'students-class-lists', as: 'cgcn', path: '/class-lists' },
  { name: 'students-class-list-teacher', as: 'gvcn10a1', path: '/class-lists' },
  {
    name: 'students-class-list-add',
    as: 'gvcn10a1',
    path: '/class-lists',
    act: async (page) => {
      await page.getByRole('button', { name: deeds.add }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'students-desk-one',
    as: 'cgcn',
    path: waiting,
    before: withWaiting(40),
    act: async (page) => {
      await page.getByRole('grid').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await windowAlone(page);
    },
  },
  {
    name: 'students-one-gone',
    as: 'cgcn',
    path: '/students/0b9a1c6e-6a53-4c7e-9d8e-1f2a3b4c5d6e',
    act: (page) => page.getByRole('alert').waitFor(),
  },
];
