import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from '../environment/project-paths.js';
import { firstScreens, readBundle } from './first-screens.js';

/** The JavaScript that a first screen may come with, in bytes of gzip. */
const allowed = 180 * 1024;

/**
 * Measures what a browser fetches before a first screen stands there, and fails when one is too heavy.
 * `npm start` and `npm test` have the web app built before.
 */
const dist = join(projectFolder, 'apps', 'web', 'dist');
if (!existsSync(join(dist, '.vite', 'manifest.json'))) {
  process.stderr.write('The web app is not built; npm test builds it.\n');
  process.exit(1);
}
const bundle = readBundle(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
for (const [screen, files] of firstScreens(bundle)) {
  const sizes = files
    .map((file) => ({ file, size: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length }))
    .sort((one, other) => other.size - one.size);
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  process.stdout.write(`${screen}: ${kilobytes(total)} of ${kilobytes(allowed)} kB\n`);
  if (total <= allowed) continue;
  process.exitCode = 1;
  const heaviest = sizes.map(({ file, size }) => `  ${kilobytes(size).padStart(6)} kB ${file}`);
  process.stdout.write(
    `This is more JavaScript than a first screen may bring: load what it does not show at once by import().\n${heaviest.join('\n')}\n`,
  );
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
