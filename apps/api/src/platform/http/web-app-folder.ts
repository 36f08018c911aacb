import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where the build of the web app stands in a checkout: beside the package of the API, whether this
 * runs from its sources or from its build. On a server the app is a site of its own, and there is
 * nothing here.
 */
export function webAppFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return join(folder, '..', 'web', 'dist');
}
