import type { Scene } from './scenes.js';
import { withoutTemplates, withTemplates } from './brandname-templates-answers.js';

const path = '/brandname-templates';

/** An announcement for one class, as it is written while texts are registered. */
const writing = (text: string): Pick<Scene, 'as' | 'path' | 'before' | 'act'> => ({
  ...{ as: 'taichinh', path: '/announcements/new' },
  before: withTemplates(3, { change: false, fetch: false }),
  act: async (page) => {
    await page.locator('textarea').first().fill(text);
    await page.locator('input[name=audience]').nth(2).check();
    await page.getByRole('checkbox', { name: '12A3' }).check();
    await page.locator('section details').waitFor();
  },
});

export const brandnameTemplatesScenes: readonly Scene[] = [
  { name: 'brandname-templates', as: 'cgcn', path, before: withTemplates(3) },
  { name: 'brandname-templates-empty', as: 'cgcn', path, before: withTemplates(0) },
  { name: 'brandname-templates-many', as: 'cgcn', path, before: withTemplates(24) },
  {
    name: 'brandname-templates-add',
    ...{ as: 'cgcn', path, before: withTemplates(0, { change: true, fetch: false }) },
    act: async (page) => {
      await page.locator('main').getByRole('button').first().click();
      await page.locator('button[type=submit]').click();
    },
  },
  {
    name: 'brandname-templates-tried',
    ...{ as: 'cgcn', path, before: withTemplates(3) },
    act: (page) =>
      page
        .locator('textarea')
        .first()
        .fill(
          'Kinh moi PHHS em Nguyen Hoang Minh Tue Anh Thu lop 10A1 du hop luc 8h00. Tran trong.',
        ),
  },
  {
    name: 'brandname-templates-error',
    ...{ as: 'cgcn', path, before: withoutTemplates },
    act: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'brandname-templates-writing',
    ...writing('Kính mời PHHS em {họ tên học sinh} lớp {lớp} đến trường lúc 8h00 😀, nộp 95%.'),
  },
];
