import { placeholdersOf } from '../platform/messages/fill-message.js';
import { sourceFiles } from './testing/source-files.js';

type Messages = Record<string, string>;

/** The feature's name in a key, as `messages.vi.ts` gives it: the folder, save for the shell's. */
const featureOf = (name: string): string => {
  const folder = name.split('/').at(-2) ?? '';
  return folder === 'shell' ? 'app' : folder;
};
const tablesIn = (ending: string): [feature: string, messages: Messages][] =>
  sourceFiles(ending).map(({ name, text }) => [featureOf(name), JSON.parse(text) as Messages]);
/** What any page may say of a feature: its menu, its roles. */
const everywhere = new Map(tablesIn('everywhere.vi.json'));
/** What a feature says, on its own pages and everywhere. */
const wordsIn = (language: string): Map<string, Messages> => {
  const words = new Map(tablesIn(`messages.${language}.json`));
  for (const [feature, messages] of tablesIn(`everywhere.${language}.json`)) {
    words.set(feature, { ...messages, ...words.get(feature) });
  }
  return words;
};
const vietnamese = wordsIn('vi');
const english = wordsIn('en');
const code = sourceFiles('.ts', '.tsx')
  .map(({ text }) => text)
  .join('\n');

/** Keys that stand in the code as a whole, and beginnings of those that are put together there. */
const whole = new Set([...code.matchAll(/['"`]([\w-]+\.[\w.-]+)['"`]/g)].map(([, key]) => key));
const begun = [...code.matchAll(/`([\w-]+\.[\w.-]*)\$\{[^}]*\}([\w.-]*)`/g)].map(
  ([, before = '', after = '']) => ({ before, after }),
);

describe('the messages', () => {
  it('are there in both languages for the same features', () => {
    expect([...vietnamese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each([...vietnamese])('of %s have the same keys in both languages', (feature, messages) => {
    expect(Object.keys(english.get(feature) ?? {})).toEqual(Object.keys(messages));
  });

  it.each([...vietnamese])(
    'of %s ask for the same values in both languages',
    (feature, messages) => {
      for (const [key, text] of Object.entries(messages)) {
        const wanted = placeholdersOf(english.get(feature)?.[key] ?? '');
        // English may ask for a number to choose a word by, where Vietnamese has but one word.
        expect([key, wanted]).toEqual([key, expect.arrayContaining(placeholdersOf(text))]);
      }
    },
  );

  it.each([...vietnamese])('of %s are all used somewhere', (feature, messages) => {
    const unused = Object.keys(messages)
      .map((key) => `${feature}.${key}`)
      .filter(
        (key) =>
          !whole.has(key) &&
          !begun.some(({ before, after }) => key.startsWith(before) && key.endsWith(after)),
      );
    expect(unused).toEqual([]);
  });

  it.each([...vietnamese, ...english])(
    'of %s are neither empty nor untidy',
    (_feature, messages) => {
      for (const text of Object.values(messages)) {
        expect(text).not.toBe('');
        expect(text).toBe(text.trim().normalize('NFC'));
        expect(text).not.toMatch(/ {2}|\.\.\./);
      }
    },
  );

  it('of a feature are said elsewhere only where they stand in its everywhere.*.json', () => {
    const keysIn = (text: string): string[] =>
      [...text.matchAll(/['"`]([a-z-]+\.[\w.-]+)(?=['"`]|\$\{)/g)].map(([, key = '']) => key);
    const withoutComments = (text: string): string =>
      text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const isAmong = (feature: string, messages: Map<string, Messages>, begun: string): boolean =>
      Object.keys(messages.get(feature) ?? {}).some((key) => `${feature}.${key}`.startsWith(begun));
    const toMove = sourceFiles('.ts', '.tsx').flatMap(({ name, text }) => {
      // A menu's words are said by the shell, though the feature's list of routes names them.
      const own = name.endsWith('/routes.tsx') ? undefined : /^features\/([^/]+)\//.exec(name)?.[1];
      return keysIn(withoutComments(text))
        .map((key) => ({ key, feature: key.slice(0, key.indexOf('.')) }))
        .filter(
          ({ key, feature }) =>
            feature !== own &&
            feature !== 'app' &&
            feature !== 'components' &&
            isAmong(feature, vietnamese, key) &&
            !isAmong(feature, everywhere, key),
        )
        .map(({ key }) => `${name} says ${key}: move it to everywhere.vi.json and .en.json`);
    });
    expect(toMove).toEqual([]);
  });

  it('of a feature stand once, either everywhere or with its own pages', () => {
    const own = new Map(tablesIn('messages.vi.json'));
    const twice = [...everywhere].flatMap(([feature, messages]) =>
      Object.keys(messages).filter((key) => own.get(feature)?.[key] !== undefined),
    );
    expect(twice).toEqual([]);
  });

  it('are the only words on a page: no component holds a Vietnamese word of its own', () => {
    // The name of the system is the same in every language.
    const spoken = sourceFiles('.tsx').filter(({ text }) =>
      /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(
        text.replaceAll('Liên Lạc', '').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    );
    expect(spoken.map(({ name }) => name)).toEqual([]);
  });
});
