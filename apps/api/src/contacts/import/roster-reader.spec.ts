import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { readRosterFile } from './read-roster-file.js';
import { askInThread } from './roster-reader.js';
import { WorkbookError } from '../../platform/workbook/reading/workbook-error.js';

/** The real process reads in a thread, which runs compiled code; so the program is compiled here. */
describe('a roster read in a thread of its own', () => {
  let folder: string;
  let program: URL;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'roster-reader-'));
    const outfile = join(folder, 'thread.mjs');
    await build({
      entryPoints: [fileURLToPath(new URL('./roster-reader.thread.ts', import.meta.url))],
      ...{ bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' },
      conditions: ['source'],
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
    });
    program = pathToFileURL(outfile);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const file = (bytes: Buffer) => ({
    ...{ fileName: '10A1.csv', bytes, columns: {}, allowReserved: false },
  });

  it.each(['reading', 'mending'] as const)(
    'gives the %s that it gives without one',
    async (question) => {
      const bytes = await readFile(new URL('../../../test/fixtures/roster.xlsx', import.meta.url));
      expect(await askInThread(program, question, file(bytes))).toEqual(
        await readRosterFile(question, file(bytes)),
      );
    },
  );

  it('is refused for the same reason', async () => {
    const refusal = askInThread(program, 'reading', file(Buffer.from('%PDF-1.7')));
    await expect(refusal).rejects.toThrow(new WorkbookError('roster.not-a-workbook'));
    await expect(refusal).rejects.toBeInstanceOf(WorkbookError);
  });

  it('does not leave anybody waiting when the thread can not run', async () => {
    const missing = new URL('./nothing.mjs', program);
    await expect(askInThread(missing, 'reading', file(Buffer.from('x')))).rejects.toThrow();
  });
});
