import { posix } from 'node:path';
import { type SourceFile, sourceFiles } from './testing/source-files.js';

/** What a file imports of the app itself, from `src`. */
function importsOf({ name, text }: SourceFile): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target = '']) =>
    posix.join(posix.dirname(name), target),
  );
}

const layers = ['platform', 'components', 'features', 'app'] as const;
const layerOf = (file: string): number =>
  layers.findIndex((layer) => file === layer || file.startsWith(`${layer}/`));
const featureOf = (file: string): string | undefined => /^features\/([^/]+)\//.exec(file)?.[1];

/** The imports that go against the order of the house, each as a line that says the mend. */
function wrongImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((target) => {
      if (layerOf(target) > layerOf(file.name)) {
        return [`${file.name} imports ${target}: move what is shared down a layer`];
      }
      const [from, to] = [featureOf(file.name), featureOf(target)];
      if (from !== undefined && to !== undefined && from !== to) {
        return [`${file.name} imports ${target}: features meet in the app alone`];
      }
      return [];
    }),
  );
}

describe('the order of the web app', () => {
  const files = sourceFiles('.ts', '.tsx');

  it('is kept: app → features → components → platform, and no feature knows another', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(wrongImports(files)).toEqual([]);
  });

  it.each([
    ['features/home/page.tsx', "import { x } from '../accounts/page.js';"],
    ['features/home/page.tsx', "const page = import('../accounts/page.js');"],
    ['components/badge.tsx', "import { x } from '../features/home/page.js';"],
    ['platform/api/api.ts', "import '../../components/badge.js';"],
    ['features/home/page.tsx', "export { x } from '../../app/router.js';"],
  ])('would be seen broken in %s by %s', (name, text) => {
    expect(wrongImports([{ name, text }])).toHaveLength(1);
  });

  it('leaves files short enough to do one thing', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 250);
    expect(long.map(({ name }) => name)).toEqual([]);
  });
});
