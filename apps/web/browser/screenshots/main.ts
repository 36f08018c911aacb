import { createTemporaryEnvironment } from '@lien-lac/tools/temporary-environment';
import { fileURLToPath } from 'node:url';
import { takeScreenshots } from './take-screenshots.js';

/**
 * `npm run screenshots`: pictures of every page in its states, in `.screenshots/`, of a school that is
 * started for them. `npm run screenshots -- home` takes those alone whose name begins so.
 */
const folder = fileURLToPath(new URL('../../../../../.screenshots/', import.meta.url));
const school = await createTemporaryEnvironment({
  seed: 'school',
  environment: { SIGN_INS_PER_MINUTE: '10000', REQUESTS_PER_MINUTE: '100000' },
});
try {
  const taken = await takeScreenshots(school.apiUrl, folder, { beginning: process.argv[2] });
  process.stdout.write(`${taken} pictures are in ${folder}\n`);
} finally {
  await school.stop();
}
