import { sourceFiles } from './source-files.js';

describe('A class of the contract', () => {
  it('has a name of its own, as the contract would keep one of two alike: name it for what it is of', () => {
    const places = new Map<string, string[]>();
    for (const { path, text } of sourceFiles('apps/api/src')) {
      if (!text.includes('@ApiProperty')) continue;
      for (const [, name = ''] of text.matchAll(/^(?:export )?class (\w+)/gm)) {
        places.set(name, [...(places.get(name) ?? []), path]);
      }
    }
    expect(places.size).toBeGreaterThan(100);
    expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });
});
