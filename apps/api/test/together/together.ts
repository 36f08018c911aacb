import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = join(import.meta.dirname, '..', '..');

/**
 * Into how many parts the API's specs are cut: as many as there are files for them beside this one, so
 * that no spec is left out. With a few large ones a process grows, since a school that is closed is not
 * all forgotten, and collecting its garbage takes longer than what was saved.
 */
const parts = readdirSync(import.meta.dirname).filter((name) =>
  name.endsWith('.together.ts'),
).length;

/**
 * Runs a part of the API's specs as one file, each spec as a block of its own. Jest gives every file
 * the application anew, which takes two seconds; the specs themselves need only a school of their own,
 * and that they open. `npm test` runs them so; by name a spec runs by itself.
 * @param part from 1
 */
export async function runTogether(part: number): Promise<void> {
  const specs = ['src', 'test'].flatMap((place) => specsIn(join(folder, place))).sort();
  for (const [place, spec] of specs.entries()) {
    if (place % parts !== part - 1) continue;
    const calls = await callsOf(() => import(pathToFileURL(spec).href));
    describe(relative(folder, spec).split(sep).join('/'), () => {
      for (const call of calls) call();
    });
  }
}

/** A spec that puts another module in the place of one has to be the first to load it. */
const alone = '.alone.spec.ts';

function specsIn(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts') && !name.endsWith(alone))
    .map((name) => join(place, name));
}

const words = [
  'describe',
  'test',
  'it',
  'beforeAll',
  'beforeEach',
  'afterEach',
  'afterAll',
] as const;
const kinds = ['only', 'skip', 'todo'] as const;

type Call = () => void;
type Word = (...given: unknown[]) => void;
type Words = Record<string, Word>;

/** What a spec says to Jest while it is loaded, kept for its own block: its hooks are for it alone. */
async function callsOf(load: () => Promise<unknown>): Promise<Call[]> {
  const calls: Call[] = [];
  const jestWords = globalThis as unknown as Words;
  const real = Object.fromEntries(words.map((word) => [word, jestWords[word]!]));
  for (const word of words) jestWords[word] = kept(real[word]!, calls);
  try {
    await load();
  } finally {
    Object.assign(jestWords, real);
  }
  return calls;
}

function kept(word: Word, calls: Call[]): Word {
  const keeping: Word = (...given) => void calls.push(() => word(...given));
  const each = (...table: unknown[]): Word => {
    const withTable = (word as unknown as { each: (...table: unknown[]) => Word }).each;
    return (...given) => void calls.push(() => withTable(...table)(...given));
  };
  const further = word as unknown as Words;
  const ofKind = kinds
    .filter((kind) => kind in word)
    .map((kind): [string, Word] => [kind, kept(further[kind]!, calls)]);
  return Object.assign(keeping, { each, ...Object.fromEntries(ofKind) });
}
