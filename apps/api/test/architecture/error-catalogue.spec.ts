import { errorCatalogue } from '@lien-lac/domain';
import { sourceFiles } from './source-files.js';

describe('the error catalogue', () => {
  it.each(Object.entries(errorCatalogue))(
    '%s has a status and a text in both languages',
    (_, entry) => {
      expect(entry.status).toBeGreaterThanOrEqual(400);
      expect(entry.status).toBeLessThan(600);
      expect(entry.vi).toMatch(/\p{L}{2,}.*[.?!…]$/u);
      expect(entry.en).toMatch(/\p{L}{2,}.*[.?!…]$/u);
      expect(entry.vi).not.toBe(entry.en);
    },
  );

  it('names the same values in both languages', () => {
    for (const { vi, en } of Object.values(errorCatalogue)) {
      const named = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
      expect(named(vi)).toEqual(named(en));
    }
  });

  it('has no entry that the code never speaks of', () => {
    const code = [...sourceFiles('apps/api/src'), ...sourceFiles('libs/domain/src')]
      .filter(({ path }) => !path.startsWith('libs/domain/src/errors/'))
      .map(({ text }) => text)
      .join('\n');
    const unused = Object.keys(errorCatalogue).filter((name) => !code.includes(`'${name}'`));
    expect(unused).toEqual([]);
  });
});
