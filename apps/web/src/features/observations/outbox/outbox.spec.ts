import { type Entry, Outbox, type Outcome } from './outbox.js';

class MemoryStorage {
  readonly values = new Map<string, string>();
  get length(): number {
    return this.values.size;
  }
  key = (place: number): string | null => [...this.values.keys()][place] ?? null;
  getItem = (key: string): string | null => this.values.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.values.set(key, value);
  removeItem = (key: string): void => void this.values.delete(key);
}

const body = (at: string) => ({
  ...{ date: '2026-11-23', studentId: 'an', kind: 'late' as const, at, word: '' },
});
const words = { vi: 'Không được.', en: 'No.' };

describe('what was tapped', () => {
  let storage: MemoryStorage;
  let sent: Entry[];
  let answer: (entry: Entry) => Outcome;
  let readAnew: number;
  const open = () =>
    new Outbox(
      storage,
      'supervisor',
      (entry) => {
        const outcome = answer(entry);
        if (outcome.kind === 'sent') sent.push(entry);
        return Promise.resolve(outcome);
      },
      () => Promise.resolve((readAnew += 1)),
    );
  beforeEach(() => {
    [storage, sent, readAnew] = [new MemoryStorage(), [], 0];
    answer = () => ({ kind: 'sent' });
  });

  it('is sent at once and in order, and is gone when the lists were read anew', async () => {
    const outbox = open();
    outbox.put('1', body('07:25'));
    outbox.put('2', body('07:26'));
    expect(outbox.all()).toHaveLength(2);
    await outbox.flush();
    expect(sent.map(({ id }) => id)).toEqual(['1', '2']);
    expect([outbox.all(), readAnew, storage.length]).toEqual([[], 1, 0]);
  });

  it('outlives the page without a connection, and goes when there is one', async () => {
    answer = () => ({ kind: 'later' });
    const before = open();
    before.put('1', body('07:25'));
    before.put('1', body('07:30'));
    await before.flush();
    const after = open();
    expect(after.all()).toMatchObject([{ id: '1', body: { at: '07:30' } }]);
    answer = () => ({ kind: 'sent' });
    await after.flush();
    expect(sent).toMatchObject([{ body: { at: '07:30' } }]);
    expect(after.all()).toEqual([]);
  });

  it('is found by nobody else at the same phone', async () => {
    answer = () => ({ kind: 'later' });
    open().put('1', body('07:25'));
    const other = new Outbox(
      storage,
      'another',
      () => Promise.resolve({ kind: 'sent' }),
      async () => {},
    );
    await other.flush();
    expect(other.all()).toEqual([]);
  });

  it('stays with the reason where the school will not take it, and holds nothing else up', async () => {
    answer = ({ id }) => (id === '1' ? { kind: 'refused', words } : { kind: 'sent' });
    const outbox = open();
    outbox.put('1', body('25:00'));
    outbox.put('2', body('07:26'));
    await outbox.flush();
    expect(outbox.all()).toMatchObject([{ id: '1', refusal: words }]);
    expect(sent.map(({ id }) => id)).toEqual(['2']);
    outbox.drop('1');
    expect(outbox.all()).toEqual([]);
  });

  it('that is tapped again while it is sent is sent again', async () => {
    const outbox = open();
    answer = (entry) => {
      if (entry.version === 1) outbox.put('1', null);
      return { kind: 'sent' };
    };
    outbox.put('1', body('07:25'));
    await outbox.flush();
    expect(sent.map((entry) => entry.body === null)).toEqual([false, true]);
    expect(outbox.all()).toEqual([]);
  });
});
