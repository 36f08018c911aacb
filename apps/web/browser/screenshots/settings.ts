import type { Page } from 'playwright-core';
import type { Scene } from './scenes.js';
import { atNight, withoutWindow, withWaiting } from './settings-answers.js';

const path = '/sending-window';

const set =
  (name: 'quietFrom' | 'quietUntil', time: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(`[name=${name}]`).fill(time);
    await page.locator('section dl').waitFor();
  };

const night =
  (messages: number) =>
  async (page: Page): Promise<void> => {
    await atNight()(page);
    await withWaiting(messages)(page);
  };

export const settingsScenes: readonly Scene[] = [
  { name: 'sending-window', as: 'cgcn', path },
  {
    name: 'sending-window-changed',
    ...{ as: 'cgcn', path, before: night(12), act: set('quietUntil', '06:30') },
  },
  {
    name: 'sending-window-none',
    ...{ as: 'cgcn', path, before: night(1_234), act: set('quietUntil', '22:00') },
  },
  {
    name: 'sending-window-nothing-waits',
    ...{ as: 'cgcn', path, before: night(0), act: set('quietUntil', '07:00') },
  },
  {
    name: 'sending-window-too-short',
    ...{ as: 'cgcn', path },
    act: async (page) => {
      await page.locator('[name=quietUntil]').fill('21:30');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'sending-window-not-yours', as: 'gvcn10a1', path, before: atNight(false) },
  {
    name: 'sending-window-error',
    ...{ as: 'cgcn', path, before: withoutWindow },
    act: (page) => page.getByRole('alert').waitFor(),
  },
];
