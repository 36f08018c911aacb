import { createTemporaryEnvironment } from '@lien-lac/tools/temporary-environment';
import { describePages, measurePages } from './measure-pages.js';
import { slowedBy } from './measure-page.js';

/**
 * `npm run measure-pages`: how soon each page can be read and used on a slow phone, and how much
 * JavaScript it brings, of a school that is started for it. It judges nothing; the machine decides much.
 */
const school = await createTemporaryEnvironment({
  seed: 'school',
  environment: { SIGN_INS_PER_MINUTE: '10000', REQUESTS_PER_MINUTE: '100000' },
});
try {
  const pages = await measurePages(school.apiUrl);
  process.stdout.write(`On a processor slowed ${slowedBy} times, with an empty cache:\n\n`);
  process.stdout.write(describePages(pages));
} finally {
  await school.stop();
}
