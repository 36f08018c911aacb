import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A TypeScript file of the project, and what it imports. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
  /** Specifiers as they stand, relative ones resolved to a path from the project's root. */
  imports: string[];
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');

/** Every TypeScript file below a folder of the project, specs left out unless asked for. */
export function sourceFiles(folder: string, withSpecs = false): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(node_modules|dist)\//.test(path))
    .filter((path) => withSpecs || !/\.spec\.ts$|\/testing\//.test(path))
    .map((path) => describeFile(relative(root, path), readFileSync(path, 'utf8')));
}

/** A file as the rules see it; made by hand for a planted violation. */
export function describeFile(path: string, text: string): SourceFile {
  const specifiers = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]/g),
    ...text.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g),
    ...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map((match) => match[1] ?? '');
  const imports = specifiers.map((specifier) =>
    specifier.startsWith('.') ? join(dirname(path), specifier) : specifier,
  );
  return { path, text, imports };
}
