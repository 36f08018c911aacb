import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const guide = join(root, 'docs/huong-dan');
const web = join(root, 'apps/web/src');

const pages = readdirSync(guide)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(guide, name), 'utf8') }));

/** What the pages say in Vietnamese, by the file and the key. */
const messages = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:messages|everywhere)\.vi\.json$/.test(name))
  .map((name) => ({
    name,
    texts: JSON.parse(readFileSync(join(web, name), 'utf8')) as Record<string, string>,
  }));

/** A message as it stands on the screen, whatever is filled in. */
function onScreen(message: string): RegExp {
  const parts = message
    .split(/\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 'u');
}

/** Nothing but what is filled in would be like anything. */
const said = messages
  .flatMap(({ texts }) => Object.values(texts))
  .filter((text) => /\p{L}{2}/u.test(text.replace(/\{[^}]*\}/g, '')))
  .map(onScreen);

const isSaid = (words: string): boolean => said.some((message) => message.test(words));

/** The words of the screen that a page names: those in bold, but for a sentence's own emphasis. */
function namedIn(text: string): string[] {
  return [...text.matchAll(/\*\*([^*]+)\*\*/gu)].map((match) => match[1]!);
}

/** In bold for the reader's eye, at the head of a line; not on the screen. */
const emphasised = /^- \*\*[^*]+\.\*\* /gmu;

const picturesIn = (text: string): string[] =>
  [...text.matchAll(/!\[([^\]]+)\]\(([^)]+)\)/gu)].map((match) => match[2]!);

/** The features that the guide walks through. */
const walked = [
  ...['home', 'announcements', 'direct-messages', 'student-groups', 'message-templates'],
  ...['class-diary', 'observations', 'daily-reports', 'looking-back', 'school-calendar'],
];

describe('The guide', () => {
  it('names words as the screen has them: mend the guide where a message was changed', () => {
    const unknown = pages.flatMap(({ name, text }) =>
      namedIn(text.replace(emphasised, ''))
        .filter((words) => !isSaid(words))
        .map((words) => `${name}: ${words}`),
    );
    expect(unknown).toEqual([]);
    expect(isSaid('Gửi tới 8 số lúc 09:00 ngày mai')).toBe(true);
    expect(isSaid('Gửi tới 8 con lúc 09:00 ngày mai')).toBe(false);
  });

  it('names every entry of the menu that it walks through', () => {
    const overview = pages.find(({ name }) => name === 'README.md')!;
    const entries = messages
      .filter(({ name }) => walked.some((one) => name === `features/${one}/everywhere.vi.json`))
      .flatMap(({ texts }) =>
        Object.entries(texts).flatMap(([key, text]) => (/\bmenu$/.test(key) ? [text] : [])),
      );
    expect(entries.length).toBeGreaterThan(walked.length);
    expect(entries.filter((entry) => !namedIn(overview.text).includes(entry))).toEqual([]);
  });

  it('shows each of its pictures, with words for who cannot see it, and has no other', () => {
    const shown = pages.flatMap(({ text }) => picturesIn(text));
    const there = readdirSync(join(guide, 'hinh')).map((name) => `hinh/${name}`);
    // Taken by `npm run guide`; what is no longer shown is taken out of the walk.
    expect(there.sort()).toEqual([...new Set(shown)].sort());
    expect(shown.length).toBeGreaterThan(35);
    const walks = readdirSync(join(root, 'apps/web/browser/guide'))
      .map((name) => readFileSync(join(root, 'apps/web/browser/guide', name), 'utf8'))
      .join('\n');
    const untaken = shown.filter((path) => !walks.includes(`'${basename(path, '.webp')}'`));
    expect(untaken).toEqual([]);
  });

  it('stays small enough to be carried along', () => {
    const bytes = readdirSync(join(guide, 'hinh'))
      .map((name) => statSync(join(guide, 'hinh', name)).size)
      .reduce((sum, each) => sum + each, 0);
    expect(bytes).toBeLessThan(1_600_000);
  });

  it('leads to each of its pages, and to no other', () => {
    const links = pages.flatMap(({ text }) =>
      [...text.matchAll(/(?<!!)\[[^\]]+\]\(([^)]+\.md)\)/gu)].map((match) => match[1]!),
    );
    expect([...new Set(links)].sort()).toEqual(
      pages
        .map(({ name }) => name)
        .filter((name) => name !== 'README.md')
        .sort(),
    );
  });
});
