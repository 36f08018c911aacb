import type { Scene } from './scenes.js';
import { withGateways, withoutGateways } from './gateways-answers.js';

const path = '/gateways';

export const gatewaysScenes: readonly Scene[] = [
  { name: 'gateways-typical', as: 'cgcn', path, before: withGateways('well', 1_234) },
  { name: 'gateways-broken', as: 'cgcn', path, before: withGateways('broken', 412) },
  { name: 'gateways-stuck', as: 'cgcn', path, before: withGateways('stuck', 10_000) },
  { name: 'gateways-empty', as: 'cgcn', path, before: withGateways('none') },
  { name: 'gateways-many', as: 'cgcn', path, before: withGateways('many') },
  {
    name: 'gateways-error',
    ...{ as: 'cgcn', path, before: withoutGateways },
    act: (page) => page.getByRole('alert').waitFor(),
  },
  { name: 'gateways-not-yours', as: 'gvcn10a1', path },
  {
    name: 'gateways-pause',
    ...{ as: 'cgcn', path, before: withGateways('well', 1_234) },
    act: async (page) => {
      await page.locator('article').first().getByRole('button').last().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'gateways-test',
    ...{ as: 'cgcn', path, before: withGateways('well') },
    act: async (page) => {
      await page.locator('article').first().getByRole('button').nth(1).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'gateways-choice',
    ...{ as: 'cgcn', path, before: withGateways('well') },
    act: (page) => page.locator('input[name=rule]').last().check(),
  },
  {
    name: 'gateways-one',
    ...{ as: 'cgcn', path: `${path}/esms-chinh`, before: withGateways('broken', 412) },
  },
  {
    name: 'gateways-smpp',
    ...{ as: 'cgcn', path: `${path}/viettel`, before: withGateways('well') },
    act: async (page) => {
      await page.locator('details summary').click();
      await page.locator('[name="settings.url"]').fill('smpp://10.30.1.3:2775');
    },
  },
  { name: 'gateways-mail', as: 'cgcn', path: `${path}/smtp`, before: withGateways('well') },
  {
    name: 'gateways-new',
    ...{ as: 'cgcn', path: `${path}/new`, before: withGateways('well') },
  },
];
