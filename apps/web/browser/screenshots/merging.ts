import type { Page } from 'playwright-core';
import { withMerges, withoutMerging, withSuggestions } from './merging-answers.js';
import type { Scene } from './scenes.js';
import { answered } from '../support/look.js';

const suggestions = { as: 'cgcn', path: '/guardian-merges' } as const;
const made = { as: 'cgcn', path: '/guardian-merges/made' } as const;

/** Presses the first button of that name, and waits for its dialog. */
const press =
  (name: RegExp) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
    await answered(page);
  };

export const mergingScenes: readonly Scene[] = [
  { name: 'merging-suggestions', ...suggestions, before: withSuggestions(3) },
  { name: 'merging-suggestions-empty', ...suggestions, before: withSuggestions(0) },
  {
    name: 'merging-suggestions-error',
    ...suggestions,
    before: withoutMerging,
    act: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'merging-merge',
    ...suggestions,
    before: withSuggestions(1),
    act: press(/^(Xem và gộp|Compare)/),
  },
  {
    name: 'merging-apart',
    ...suggestions,
    before: withSuggestions(1),
    act: press(/^(Là hai người|They are two)/),
  },
  { name: 'merging-made', ...made, before: withMerges(6) },
  { name: 'merging-made-empty', ...made, before: withMerges(0) },
  { name: 'merging-split', ...made, before: withMerges(3), act: press(/^(Tách ra|Split)/) },
];
