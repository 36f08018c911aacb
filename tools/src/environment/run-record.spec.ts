import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifyProcess, isRunning } from './process-identity.js';
import { RunRecord } from './run-record.js';

describe('the record of a run', () => {
  let folder: string;
  let file: string;
  const said: string[] = [];
  const take = (): Promise<RunRecord> => RunRecord.take(file, (line) => said.push(line));
  const gone = { pid: 2 ** 22 - 1, startedAt: 'long ago' };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lien-lac-record-'));
    file = join(folder, 'run.json');
    said.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('turns a second run away while the first one runs, and says where that is', async () => {
    const record = await take();
    record.setUrl('http://127.0.0.1:3000');
    await expect(take()).rejects.toThrow(
      `already runs at http://127.0.0.1:3000 from this folder (process ${process.pid})`,
    );
    record.release();
    (await take()).release();
  });

  it('lets one of two runs that begin at once have the folder', async () => {
    const outcomes = await Promise.allSettled([take(), take(), take()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is taken over from a run that is gone, whose number another process may have by now', async () => {
    const reused = { pid: process.pid, startedAt: 'another time' };
    for (const owner of [gone, reused]) {
      writeFileSync(file, JSON.stringify({ owner, children: [] }));
      (await take()).release();
    }
    expect(existsSync(file)).toBe(false);
  });

  it.each(['', '{"owner":'])('is taken over when a power cut left it as "%s"', async (text) => {
    writeFileSync(file, text);
    await expect(take()).resolves.toBeInstanceOf(RunRecord);
  });

  it('ends what a killed run left behind, even when it is frozen', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      stdio: 'ignore',
    });
    const identity = identifyProcess(child.pid ?? 0);
    if (identity === undefined) throw new Error('The child did not start.');
    child.kill('SIGSTOP');
    writeFileSync(
      file,
      JSON.stringify({ owner: gone, children: [{ name: 'worker-1', ...identity }] }),
    );
    await take();
    expect(isRunning(identity)).toBe(false);
    expect(said).toEqual(['Ended the worker-1 that an earlier run left behind.']);
  });

  it('leaves a process alone that merely has the number of one it noted', async () => {
    const children = [{ name: 'worker-1', pid: process.pid, startedAt: 'another time' }];
    writeFileSync(file, JSON.stringify({ owner: gone, children }));
    await take();
    expect(said).toEqual([]);
  });

  it('holds each process once, under its name', async () => {
    const record = await take();
    record.addChild('api', process.ppid);
    record.addChild('api', process.pid);
    const { children } = JSON.parse(readFileSync(file, 'utf8')) as { children: unknown[] };
    expect(children).toEqual([{ name: 'api', ...identifyProcess(process.pid) }]);
  });
});
