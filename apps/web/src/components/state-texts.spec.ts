import {
  announcementStates,
  contactStatuses,
  boardStates,
  diaryStatuses,
  mailStates,
  messageStatuses,
  roles,
  waitingKinds,
} from '@lien-lac/domain';
import { accountStates } from './account-states.js';
import { sourceFiles } from '../app/testing/source-files.js';
import { findMessage } from '../platform/messages/fill-message.js';
import { type AnyState, apiClientStates, textOf, toneOf } from './state-texts.js';

const table = (language: string): Record<string, Record<string, string>> => {
  const words: Record<string, Record<string, string>> = {};
  const files = sourceFiles(`messages.${language}.json`, `everywhere.${language}.json`);
  for (const { name, text } of files) {
    const feature = name.split('/').at(-2) ?? '';
    words[feature] = { ...words[feature], ...(JSON.parse(text) as Record<string, string>) };
  }
  return words;
};
const tables = { vi: table('vi'), en: table('en') };

const all: AnyState[] = [
  ...announcementStates.map((state) => ({ of: 'announcement', state }) as const),
  ...messageStatuses.map((state) => ({ of: 'message', state }) as const),
  ...mailStates.map((state) => ({ of: 'mail', state }) as const),
  ...contactStatuses.map((state) => ({ of: 'contact', state }) as const),
  ...diaryStatuses.map((state) => ({ of: 'diary', state }) as const),
  ...boardStates.map((state) => ({ of: 'board', state }) as const),
  ...apiClientStates.map((state) => ({ of: 'api-client', state }) as const),
  ...accountStates.map((state) => ({ of: 'account', state }) as const),
];

describe.each(['vi', 'en'] as const)('the states on the screens (%s)', (language) => {
  const t = (key: string): string => findMessage(tables[language], key);

  it('each have a tone, a word and a sentence', () => {
    for (const state of all) {
      const { label, explanation } = textOf(state, language, t);
      expect(label).toMatch(/^\p{Lu}/u);
      expect(explanation).toMatch(/^\p{Lu}.*\.$/u);
      expect(toneOf(state)).toBeDefined();
    }
  });

  it('are told apart by their words among things of one kind', () => {
    for (const kind of ['announcement', 'message', 'contact', 'api-client', 'account']) {
      const labels = all
        .filter((state) => state.of === kind)
        .map((state) => textOf(state, language, t).label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('have words for every role and for everything that may wait', () => {
    for (const role of roles) expect(tables[language].accounts?.[`role.${role}`]).toBeDefined();
    for (const kind of waitingKinds) expect(tables[language].home?.[`kind.${kind}`]).toBeDefined();
  });
});
