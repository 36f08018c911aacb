import type { Page } from 'playwright-core';
import {
  brokenYears,
  withClasses,
  withoutYears,
  withRefusedUndo,
  withWholeSchool,
  withYears,
} from './school-years-answers.js';
import type { Scene } from './scenes.js';
import { answered } from '../support/look.js';

const list = { as: 'cgcn', path: '/school-years' } as const;
const next = { as: 'cgcn', path: '/school-years/new' } as const;
const year = { as: 'cgcn', path: '/school-years/2027' } as const;

const openUndo = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(Hoàn tác|Undo)/ }).click();
  await page.getByRole('dialog').waitFor();
  await answered(page);
};

export const schoolYearsScenes: readonly Scene[] = [
  { name: 'school-years', ...list },
  { name: 'school-years-several', ...list, before: withYears },
  { name: 'school-years-leadership', as: 'bgh', path: '/school-years', before: withYears },
  { name: 'school-years-empty', ...list, before: withoutYears },
  {
    name: 'school-years-error',
    ...list,
    before: brokenYears,
    act: (page) => page.getByRole('alert').waitFor(),
  },
  { name: 'school-years-next', ...next },
  { name: 'school-years-next-full', ...next, before: withWholeSchool() },
  {
    name: 'school-years-next-searching',
    ...next,
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('minh');
      await page.keyboard.press('Enter');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('a');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'school-years-next-conflict',
    ...next,
    before: withWholeSchool([{ kind: 'entry-class-of-another-grade', about: '11B' }]),
  },
  {
    name: 'school-years-one',
    ...year,
    before: async (page) => {
      await withYears(page);
      await withClasses(page);
    },
  },
  {
    name: 'school-years-undo',
    ...year,
    before: async (page) => {
      await withYears(page);
      await withClasses(page);
    },
    act: openUndo,
  },
  {
    name: 'school-years-undo-refused',
    ...year,
    before: withRefusedUndo,
    act: async (page) => {
      await openUndo(page);
      await page.getByRole('dialog').locator('button').first().click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'school-years-students', as: 'cgcn', path: '/students?schoolYear=2026' },
];
