import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDockerfile, runDockerfile } from './run-dockerfile.js';

describe('a Dockerfile, done without Docker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lien-lac-dockerfile-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read by its instructions', () => {
    expect(readDockerfile('# why\nFROM a AS b\nRUN one \\\n      two\n\nCMD ["x"]')).toEqual([
      { name: 'FROM', words: 'a AS b' },
      { name: 'RUN', words: 'one        two' },
      { name: 'CMD', words: '["x"]' },
    ]);
  });

  it('has stages that copy from the context and from one another, and runs what it says', () => {
    const context = join(folder, 'context');
    mkdirSync(join(context, 'library/inside'), { recursive: true });
    writeFileSync(join(context, 'one.json'), '1');
    writeFileSync(join(context, 'library/inside/two'), '2');
    const file = join(folder, 'Dockerfile');
    writeFileSync(
      file,
      [
        'FROM node:24 AS first',
        'WORKDIR /app',
        'ENV GREETING=hello',
        'COPY one.json ./',
        'COPY library library',
        'RUN echo "$GREETING" > said',
        'FROM node:24',
        'WORKDIR /srv',
        'COPY --from=first /app/library kept',
        'COPY --from=first /app/said /app/one.json /flat/',
        'USER node',
        'FROM other:1',
        'COPY --from=first /app/said said',
        'RUN rm -rf /nothing-of-this-machine',
      ].join('\n'),
    );
    const { root, skipped } = runDockerfile(file, context, join(folder, 'built'), '/usr/bin');
    expect(readFileSync(join(root, 'said'), 'utf8')).toBe('hello\n');
    expect(skipped).toEqual(['RUN rm -rf /nothing-of-this-machine']);
    const second = join(folder, 'built/stage-1');
    expect(readdirSync(join(second, 'flat')).sort()).toEqual(['one.json', 'said']);
    expect(readFileSync(join(second, 'srv/kept/inside/two'), 'utf8')).toBe('2');
  });
});
