import type { Page } from 'playwright-core';
import {
  classMonthPath,
  studentWeeksPath,
  withClassMonth,
  withEmptyMonth,
  withoutMonth,
  withSchoolMonth,
  withSlowMonth,
  withStudentWeeks,
} from './looking-back-answers.js';
import type { Scene } from './scenes.js';

const school = { as: 'bgh', path: '/looking-back' } as const;
const opened = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

export const lookingBackScenes: readonly Scene[] = [
  { name: 'looking-back-school', ...school, before: withSchoolMonth },
  {
    name: 'looking-back-table',
    ...school,
    before: withSchoolMonth,
    act: (page) => page.getByRole('button', { name: /số liệu|as a table/ }).click(),
  },
  { name: 'looking-back-empty', ...school, before: withEmptyMonth },
  {
    name: 'looking-back-error',
    ...school,
    before: withoutMonth,
    act: (page) => page.getByRole('alert').waitFor(),
  },
  { name: 'looking-back-loading', ...school, before: withSlowMonth },
  { name: 'looking-back-class', as: 'gvcn10a1', path: classMonthPath, before: withClassMonth },
  {
    name: 'looking-back-student',
    ...{ as: 'gvcn10a1', path: studentWeeksPath, before: withStudentWeeks },
  },
  {
    name: 'looking-back-messages',
    ...{ as: 'gvcn10a1', path: studentWeeksPath, before: withStudentWeeks, act: opened },
  },
];
