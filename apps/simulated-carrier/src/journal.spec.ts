import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, closeAll, startInTest, submit } from '../test/carrier-in-test.js';
import { startCarrier } from './start-carrier.js';

let folder: string;
let state: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrier-'));
  state = join(folder, 'below', 'state.jsonl');
});

afterEach(async () => {
  await closeAll();
  rmSync(folder, { recursive: true });
});

describe('a carrier with a state file', () => {
  it('still shows what was received and still recognises references after a restart', async () => {
    const before = await startInTest({ state });
    const first = await submit(before, { reference: 'A1', text: 'Họp phụ huynh' });
    await submit(before, { reference: 'A2', to: '+84999999006' });
    await before.close();

    const after = await startInTest({ state });
    expect(after.summary()).toMatchObject({ accepted: 2, failedAfterTaking: 1, distinctPhones: 1 });
    const again = await submit(after, { reference: 'A1' });
    expect(again.body).toEqual({ ...first.body, duplicate: true });
    const phone = await ask(after, 'GET', '/phones/+84901234567/messages');
    expect(phone.body).toMatchObject({ messages: [{ text: 'Họp phụ huynh' }] });
    const status = await ask(after, 'GET', '/messages/by-reference/A2');
    expect(status.body.status).toBe('failed');
    expect((await submit(after)).body.id).not.toBe(first.body.id);
  });

  it('counts what was taken twice over a restart', async () => {
    for (let run = 0; run < 3; run += 1) {
      const carrier = await startInTest({ state, idempotent: false });
      await submit(carrier, { reference: 'A1' });
      expect(carrier.summary()).toMatchObject({
        accepted: run + 1,
        deliveredTwice: run === 0 ? 0 : 1,
      });
      await carrier.close();
    }
  });

  it.each([
    ['cut off in the middle', (path: string) => truncateSync(path, readFileSync(path).length - 10)],
    ['half written', (path: string) => appendFileSync(path, '{"serial":12')],
    ['filled up with zeros', (path: string) => appendFileSync(path, '\0\0\0\0\n')],
  ])('cuts a last line away that was %s, and goes on after it', async (_, tear) => {
    const before = await startInTest({ state });
    for (const reference of ['A1', 'A2', 'A3']) await submit(before, { reference });
    await before.close();
    tear(state);

    const between = await startInTest({ state });
    const known = between.summary().accepted;
    expect(known).toBeGreaterThanOrEqual(2);
    await submit(between, { reference: 'A4' });
    await between.close();

    const after = await startInTest({ state });
    expect(after.summary().accepted).toBe(known + 1);
    expect((await submit(after, { reference: 'A4' })).body.duplicate).toBe(true);
  });

  it('does not start from a file that is broken in the middle, and names the line', async () => {
    const before = await startInTest({ state });
    await submit(before);
    await before.close();
    writeFileSync(state, `${readFileSync(state, 'utf8')}broken\n${readFileSync(state, 'utf8')}`);
    await expect(startCarrier({ state })).rejects.toThrow(/line 2 can't be read/);
  });

  it('writes while it runs, not only at its end', async () => {
    const carrier = await startInTest({ state });
    await submit(carrier, { reference: 'A1' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readFileSync(state, 'utf8')).toContain('"reference":"A1"');
  });

  it('keeps no text in the file when told to forget texts', async () => {
    const before = await startInTest({ state, forgetTexts: true });
    await submit(before, { text: 'Họp phụ huynh' });
    const { body } = await ask(before, 'GET', '/received');
    await before.close();
    expect(readFileSync(state, 'utf8')).not.toContain('Họp');
    const after = await startInTest({ state });
    expect((await ask(after, 'GET', '/received')).body).toEqual(body);
  });

  it('empties the file with a reset', async () => {
    const before = await startInTest({ state });
    await submit(before);
    await ask(before, 'DELETE', '/messages');
    await submit(before, { reference: 'B1' });
    await before.close();
    const after = await startInTest({ state });
    expect(after.summary().accepted).toBe(1);
  });
});
