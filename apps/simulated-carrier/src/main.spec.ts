import { fork, spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';
import { ask, closeAll, startInTest } from '../test/carrier-in-test.js';
import { readCommandLine } from './command-line.js';

let folder: string;
let program: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carrier-program-'));
  program = join(folder, 'main.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'main.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: program,
    logLevel: 'error',
  });
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await closeAll();
});

afterAll(() => rmSync(folder, { recursive: true }));

type Child = ChildProcessByStdio<null, Readable, Readable>;

function start(...flags: string[]): Child {
  const child = spawn(process.execPath, [program, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
  });
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve));
}

describe('the program', () => {
  it('says in one JSON line where it listens, and ends with 0 on SIGTERM', async () => {
    const child = start('--port', '0', '--smtp-port', '0');
    const ready = JSON.parse(await firstLine(child.stdout)) as { listening: string; smtp: number };
    expect(ready.listening).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(ready.smtp).toBeGreaterThan(0);
    expect((await fetch(`${ready.listening}/mails/summary`)).status).toBe(200);
    const exit = exitCode(child);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('writes its state file out when it ends', async () => {
    const state = join(folder, 'state.jsonl');
    for (const accepted of [1, 2]) {
      const child = start('--state', state);
      const { listening } = JSON.parse(await firstLine(child.stdout)) as { listening: string };
      await fetch(`${listening}/messages`, {
        method: 'POST',
        body: JSON.stringify({ reference: `A${accepted}`, to: '+84901234567', text: 'a' }),
      });
      const summary = (await (await fetch(`${listening}/summary`)).json()) as object;
      expect(summary).toMatchObject({ accepted });
      const exit = exitCode(child);
      child.kill('SIGINT');
      expect(await exit).toBe(0);
    }
  });

  it('ends when the parent that holds its channel is gone', async () => {
    const child = fork(program, ['--port', '0'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    children.push(child);
    await firstLine(child.stdout as Readable);
    const exit = exitCode(child);
    child.disconnect();
    expect(await exit).toBe(0);
  });

  it.each(['--port', '--smtp-port'])('says so in one line when %s is in use', async (flag) => {
    const carrier = await startInTest();
    const child = start(flag, String(carrier.port));
    const exit = exitCode(child);
    expect(await firstLine(child.stderr)).toContain(`Port ${carrier.port} is already in use`);
    expect(await exit).toBe(1);
  });

  it.each([
    ['--rate', 'many'],
    ['--port', '65536'],
    ['--unknown', '1'],
  ])('refuses %s %s in one line', async (...flags) => {
    const child = start(...flags);
    const exit = exitCode(child);
    expect(await firstLine(child.stderr)).toContain(flags[0]);
    expect(await exit).toBe(1);
  });
});

describe('readCommandLine', () => {
  it('takes every flag', () => {
    const words =
      '--port 4010 --host ::1 --rate 5 --no-idempotency --no-look-up --no-receipts ' +
      '--receipt-delay 7 --late-receipt 8 --late-answer 9 --secret s --key k --state f --forget-texts --smtp-port 2525 --report-port 2526';
    expect(readCommandLine(words.split(' '))).toEqual({
      carrier: {
        port: 4010,
        host: '::1',
        rate: 5,
        idempotent: false,
        lookUp: false,
        receipts: false,
        receiptDelayMilliseconds: 7,
        lateReceiptMilliseconds: 8,
        lateAnswerMilliseconds: 9,
        secret: 's',
        key: 'k',
        state: 'f',
        forgetTexts: true,
      },
      mail: { port: 2525, reportPort: 2526, host: '::1', state: 'f.mails' },
    });
  });

  it('leaves the defaults alone', () => {
    expect(readCommandLine([])).toEqual({
      carrier: { idempotent: true, lookUp: true, receipts: true, forgetTexts: false },
      mail: null,
    });
  });
});

describe('closing', () => {
  it('answers what is in flight first', async () => {
    const carrier = await startInTest({ closeMilliseconds: 2_000 });
    const call = request(`${carrier.url}/messages`, { method: 'POST' });
    const status = new Promise((resolve, reject) => {
      call.on('response', (response) => resolve(response.resume().statusCode));
      call.on('error', reject);
    });
    call.write('{"reference":"A1",');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = carrier.close();
    call.end('"to":"+84901234567","text":"a"}');
    expect(await status).toBe(200);
    await closed;
  });

  it('does not wait for those who say nothing, nor for those it keeps waiting', async () => {
    const carrier = await startInTest({ closeMilliseconds: 50 });
    const half = connect(carrier.port, '127.0.0.1');
    half.on('error', () => undefined);
    half.write('POST /messages HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\n');
    carrier.setFaults({ mode: 'no-answer' });
    const call = ask(carrier, 'POST', '/messages', {});
    const lost = expect(call).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const startedAt = performance.now();
    await carrier.close();
    await lost;
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
