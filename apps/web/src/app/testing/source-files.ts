import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** From `src`, with slashes: `features/home/routes.tsx`. */
  name: string;
  text: string;
}

/** Every file of the web app whose name ends so, without the specs. */
export function sourceFiles(...endings: string[]): SourceFile[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .filter((name) => !name.endsWith('.spec.ts') && !name.includes(`testing${sep}`))
    .map((name) => ({
      name: relative(source, join(source, name)).split(sep).join('/'),
      text: readFileSync(join(source, name), 'utf8'),
    }));
}
