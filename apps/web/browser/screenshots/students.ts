import type { Page } from 'playwright-core';
import type { Scene } from './scenes.js';
import { withoutStudents, withStudents } from './students-answers.js';

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
  await page.waitForLoadState('networkidle');
};

/** Marks the first three numbers and asks for their confirmation. */
const confirmThree = async (page: Page): Promise<void> => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await windowAlone(page);
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
    before: withStudents(40, 'unconfirmed'),
    act: windowAlone,
  },
  {
    name: 'students-confirm-marked',
    as: 'cgcn',
    path: waiting,
    before: withStudents(1000, 'unconfirmed'),
    act: confirmThree,
  },
  {
    name: 'students-confirm-dialog',
    as: 'cgcn',
    path: waiting,
    before: withStudents(40, 'unconfirmed'),
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
      await page.locator('article > button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'students-one-gone',
    as: 'cgcn',
    path: '/students/0b9a1c6e-6a53-4c7e-9d8e-1f2a3b4c5d6e',
    act: (page) => page.getByRole('alert').waitFor(),
  },
];
