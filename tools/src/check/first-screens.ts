/** What Vite says of one file of its build; see `build.manifest` of Vite. */
interface BuiltFile {
  file: string;
  src?: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}

/** The files of a build by the name of their source. */
export type Bundle = Readonly<Record<string, BuiltFile>>;

/** The parts that are fetched beside the entry before something can be read. */
const screens: Readonly<Record<string, readonly string[]>> = {
  'sign-in': [
    'src/app/messages.vi.ts',
    'src/features/accounts/messages.vi.json',
    'src/features/accounts/sign-in/sign-in-page.tsx',
  ],
  home: [
    'src/app/messages.vi.ts',
    'src/features/home/messages.vi.json',
    'src/features/home/home-page.tsx',
  ],
};

export function readBundle(manifest: string): Bundle {
  return JSON.parse(manifest) as Bundle;
}

/**
 * The scripts of each first screen, once each: the entry, its parts, and all that they import.
 * @throws Error when a part is no longer where it was, so that nothing is measured by mistake
 */
export function firstScreens(bundle: Bundle): [screen: string, files: string[]][] {
  const entries = Object.keys(bundle).filter((name) => bundle[name]?.isEntry === true);
  return Object.entries(screens).map(([screen, parts]) => {
    const files = new Set<string>();
    for (const name of [...entries, ...parts]) collect(bundle, name, files);
    return [screen, [...files]];
  });
}

function collect(bundle: Bundle, name: string, files: Set<string>): void {
  const built = bundle[name];
  if (built === undefined) {
    throw new Error(`The build has no ${name}: bring the list of first screens up to date.`);
  }
  if (files.has(built.file)) return;
  files.add(built.file);
  for (const imported of built.imports ?? []) collect(bundle, imported, files);
}
