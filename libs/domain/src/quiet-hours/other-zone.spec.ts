import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { defaultQuietHours, earliestHandOver, isQuiet } from './quiet-hours.js';

const instants = [
  '2026-11-23T14:59:59.999Z', // 21:59:59.999 at the school
  '2026-11-23T15:00:00.000Z', // 22:00
  '2026-11-23T22:59:59.999Z', // 05:59:59.999
  '2026-11-23T23:00:00.000Z', // 06:00
  '2026-12-31T16:59:59.999Z', // the last instant of the school's year
  '2026-12-31T17:00:00.000Z', // its first
  '2026-11-01T05:59:59.999Z', // New York sets its clocks back at 06:00Z,
  '2026-03-08T06:59:59.999Z', // and forward at 07:00Z
];

/** What the rule answers in a process whose own zone is another one. */
function answersIn(zone: string): unknown {
  const source = fileURLToPath(new URL('quiet-hours.ts', import.meta.url));
  const { outputFiles } = buildSync({
    stdin: {
      contents: `
        import { defaultQuietHours, earliestHandOver, isQuiet } from ${JSON.stringify(source)};
        console.log(JSON.stringify({
          zone: new Date('2026-07-01T00:00:00Z').getTimezoneOffset(),
          answers: ${JSON.stringify(instants)}.map((instant) => [
            isQuiet(new Date(instant), defaultQuietHours),
            earliestHandOver(new Date(instant), defaultQuietHours, 10_000).toISOString()])}));`,
      resolveDir: '/',
    },
    ...{ bundle: true, write: false, platform: 'node', format: 'cjs' },
  });
  const output = execFileSync(process.execPath, ['-e', outputFiles[0]!.text], {
    env: { TZ: zone },
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

describe('the quiet hours on a server that stands elsewhere', () => {
  const here = instants.map((instant) => [
    isQuiet(new Date(instant), defaultQuietHours),
    earliestHandOver(new Date(instant), defaultQuietHours, 10_000).toISOString(),
  ]);

  it('are those of the school', () => {
    expect(here.map(([quiet]) => quiet).slice(0, 6)).toEqual([
      ...[false, true, true, false],
      ...[true, true],
    ]);
  });

  test.each([
    ['America/New_York', 240],
    ['Pacific/Kiritimati', -840],
    ['Asia/Ho_Chi_Minh', -420],
    ['UTC', 0],
  ])('in %s too', (zone, offset) => {
    expect(answersIn(zone)).toEqual({ zone: offset, answers: here });
  });
});
