import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ManagedProcess, startProcess } from './start-process.js';

describe('a process of ours', () => {
  let folder: string;
  let logFile: string;
  const started: ManagedProcess[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lien-lac-process-'));
    logFile = join(folder, 'some.log');
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((each) => each.stop(200)));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const start = (code: string): ManagedProcess => {
    const script = join(folder, `${Math.random()}.cjs`);
    writeFileSync(script, `setInterval(() => {}, 1000);\n${code}`);
    const made = startProcess('some process', script, [], {
      logFile,
      environment: { GREETING: 'xin chào' },
    });
    started.push(made);
    return made;
  };

  it('is ready once it says so over the channel, with its address', async () => {
    const { ready } = start(`process.send({ ready: true, url: 'http://' + process.env.GREETING })`);
    await expect(ready).resolves.toEqual({ url: 'http://xin chào' });
  });

  it('is ready once it prints where it listens', async () => {
    const line = JSON.stringify({ listening: 'http://127.0.0.1:1', smtp: 25 });
    const { ready } = start(`console.log('${line}')`);
    await expect(ready).resolves.toEqual({ url: 'http://127.0.0.1:1', smtpPort: 25 });
  });

  it('tells why it can not be ready in one line that names the log', async () => {
    const { ready } = start(`process.send({ failed: 'no paper.' }, () => process.exit(1))`);
    await expect(ready).rejects.toThrow(
      `The some process could not start: no paper (log: ${logFile}).`,
    );
  });

  it('is not ready when it ends before', async () => {
    const made = start(`console.error('oh'); process.exit(7)`);
    await expect(made.ready).rejects.toThrow('it ended with code 7');
    await expect(made.ended).resolves.toEqual({ code: 7, signal: null });
    expect(made.isRunning).toBe(false);
    expect(readFileSync(logFile, 'utf8')).toContain('oh');
  });

  it('is killed where it does not end by itself, frozen or deaf', async () => {
    const deaf = start(`process.on('SIGTERM', () => {}); process.send({ ready: true })`);
    const frozen = start(`process.send({ ready: true })`);
    await Promise.all([deaf.ready, frozen.ready]);
    frozen.kill('SIGSTOP');
    await Promise.all([deaf.stop(100), frozen.stop()]);
    await expect(deaf.ended).resolves.toEqual({ code: null, signal: 'SIGKILL' });
    await expect(frozen.ended).resolves.toEqual({ code: null, signal: 'SIGTERM' });
  });
});
