import { DraftStore } from './draft-store.js';

class MemoryStorage {
  private readonly values = new Map<string, string>();
  get length(): number {
    return this.values.size;
  }
  key = (place: number): string | null => [...this.values.keys()][place] ?? null;
  getItem = (key: string): string | null => this.values.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.values.set(key, value);
  removeItem = (key: string): void => void this.values.delete(key);
}

describe('drafts', () => {
  it('come back as they were written', () => {
    const drafts = new DraftStore(new MemoryStorage(), 'teacher');
    drafts.write('direct-message', { text: 'Ngày mai lớp nghỉ' });
    expect(drafts.read('direct-message')).toEqual({ text: 'Ngày mai lớp nghỉ' });
    drafts.remove('direct-message');
    expect(drafts.read('direct-message')).toBeUndefined();
  });

  it('are not found by the next person at the same computer', () => {
    const storage = new MemoryStorage();
    new DraftStore(storage, 'teacher').write('direct-message', 'Ngày mai lớp nghỉ');
    expect(new DraftStore(storage, 'another').read('direct-message')).toBeUndefined();
  });

  it('go with the person who signs out, and nobody else’s do', () => {
    const storage = new MemoryStorage();
    const mine = new DraftStore(storage, 'mine');
    const theirs = new DraftStore(storage, 'theirs');
    mine.write('a', 1);
    mine.write('b', 2);
    theirs.write('a', 3);
    mine.removeAll();
    expect([mine.read('a'), mine.read('b'), theirs.read('a')]).toEqual([undefined, undefined, 3]);
  });

  it('that cannot be read or kept do no harm', () => {
    const storage = new MemoryStorage();
    storage.setItem('lien-lac.draft.teacher.broken', '{"text":');
    expect(new DraftStore(storage, 'teacher').read('broken')).toBeUndefined();
    const full = {
      ...storage,
      length: 0,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(() => new DraftStore(full, 'teacher').write('long', 'x')).not.toThrow();
  });
});
