import type { Page } from 'playwright-core';
import {
  withDifferences,
  withDoubles,
  withoutEnrolment,
  withRefusal,
} from './enrolment-system-answers.js';
import type { Scene } from './scenes.js';

const differences = { as: 'cgcn', path: '/enrolment' } as const;
const doubles = { as: 'cgcn', path: '/enrolment/doubles' } as const;

/** Takes one, keeps one, by keyboard alone. */
const chooseTwo = async (page: Page): Promise<void> => {
  await page.getByRole('radio').first().focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
};

export const enrolmentSystemScenes: readonly Scene[] = [
  { name: 'enrolment-differences', ...differences, before: withDifferences(8) },
  {
    name: 'enrolment-differences-chosen',
    ...differences,
    before: withDifferences(8),
    act: chooseTwo,
  },
  {
    name: 'enrolment-differences-refused',
    ...differences,
    before: withRefusal,
    act: async (page) => {
      await chooseTwo(page);
      await page.getByRole('button', { name: /^(Ghi|Record) 2/ }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'enrolment-differences-empty', ...differences, before: withDifferences(0) },
  {
    name: 'enrolment-differences-error',
    ...differences,
    before: withoutEnrolment,
    act: (page) => page.getByRole('alert').waitFor(),
  },
  { name: 'enrolment-doubles', ...doubles, before: withDoubles(2) },
  {
    name: 'enrolment-doubles-same',
    ...doubles,
    before: withDoubles(1),
    act: (page) => page.locator('article button[aria-expanded]').click(),
  },
  {
    name: 'enrolment-doubles-apart',
    ...doubles,
    before: withDoubles(1),
    act: async (page) => {
      await page.locator('article button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'enrolment-doubles-empty', ...doubles, before: withDoubles(0) },
];
