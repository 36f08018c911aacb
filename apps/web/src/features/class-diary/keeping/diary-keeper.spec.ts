import {
  type DiaryChange,
  type DiaryContent,
  emptyDiary,
  entryOf,
  mergeChanges,
} from '@lien-lac/domain';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import type { ClassDiaryView } from '../reading/diary-queries.js';
import { DiaryKeeper } from './diary-keeper.js';
import type { Batch, KeptDiary } from './kept-diary.js';

// An ES module finds Jest itself here, and its types know only of the global.
const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };

const an = '00000000-0000-4000-8000-000000000001';
const binh = '00000000-0000-4000-8000-000000000002';
const lateBy = (studentId: string, minutes: number, before: DiaryChange['before']): DiaryChange =>
  ({ kind: 'attendance', studentId, before, after: { kind: 'late', minutes } }) as DiaryChange;
const present = { kind: 'present' } as const;

/** A server that has one diary and remembers keys, as the real one does. */
class Server {
  content: DiaryContent = emptyDiary;
  version = 1;
  batches: Batch[] = [];
  isReached = true;
  losesAnswers = false;
  private readonly answers = new Map<string, ReturnType<Server['answer']>>();

  view = (): ClassDiaryView =>
    ({
      ...{ version: this.version, content: this.content, can: { write: true } },
      students: [{ id: an }, { id: binh }],
    }) as unknown as ClassDiaryView;
  read = (): Promise<ClassDiaryView> => Promise.resolve(this.view());
  /** Somebody else writes. */
  change(...changes: DiaryChange[]): void {
    this.content = mergeChanges(this.content, changes).content;
    this.version += 1;
  }
  send = (batch: Batch): Promise<ReturnType<Server['answer']>> => {
    if (!this.isReached) return Promise.reject(new ApiProblem('unreachable', undefined, undefined));
    this.batches.push(batch);
    const known = this.answers.get(batch.key) ?? this.answer(batch);
    this.answers.set(batch.key, known);
    return this.losesAnswers
      ? Promise.reject(new ApiProblem('unreachable', undefined, undefined))
      : Promise.resolve(known);
  };
  private answer({ changes }: Batch) {
    const { content, applied, conflicts } = mergeChanges(this.content, changes);
    this.content = content;
    if (applied.length > 0) this.version += 1;
    return { diary: this.view(), conflicts };
  }
}

function open(server: Server, before?: KeptDiary) {
  let device: KeptDiary | null = before ?? null;
  let keys = 0;
  const keeper = new DiaryKeeper(server.view(), before, {
    send: server.send,
    read: () => server.read(),
    keep: (kept) => (device = kept),
    newKey: () => `${before === undefined ? 'first' : 'second'} ${(keys += 1)}`,
  });
  const write = (...changes: DiaryChange[]): void =>
    keeper.edit(mergeChanges(keeper.state().content, changes).content);
  // As JSON, which is all that a device keeps.
  const kept = () => JSON.parse(JSON.stringify(device)) as KeptDiary | null;
  return { keeper, write, kept };
}

const minutesOf = (content: DiaryContent, studentId: string): unknown =>
  entryOf(content, studentId).attendance;

describe('a diary while it is written', () => {
  let server: Server;
  beforeEach(() => {
    jest.useFakeTimers();
    server = new Server();
  });
  afterEach(() => jest.useRealTimers());

  it('is sent once nobody types any more, and forgotten by the device', async () => {
    const { keeper, write, kept } = open(server);
    write(lateBy(an, 5, present));
    write(lateBy(an, 10, { kind: 'late', minutes: 5 }));
    expect(keeper.state().saveState).toBe('saving');
    expect(kept()).not.toBeNull();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.batches).toHaveLength(1);
    expect(minutesOf(server.content, an)).toEqual({ kind: 'late', minutes: 10 });
    expect([keeper.state().saveState, kept()]).toEqual(['saved', null]);
  });

  it('is kept without a connection, and goes by itself when there is one', async () => {
    server.isReached = false;
    const { keeper, write, kept } = open(server);
    write(lateBy(an, 5, present));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(keeper.state().saveState).toBe('kept');
    expect(kept()).not.toBeNull();
    server.isReached = true;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(keeper.state().saveState).toBe('saved');
  });

  it('outlives a battery that dies while the answer is on its way', async () => {
    server.losesAnswers = true;
    const first = open(server);
    first.write(lateBy(an, 5, present));
    await jest.advanceTimersByTimeAsync(1_000);
    first.write(lateBy(an, 20, { kind: 'late', minutes: 5 }), lateBy(binh, 5, present));
    first.keeper.stop();
    server.losesAnswers = false;
    const second = open(server, first.kept()!);
    second.keeper.start();
    await jest.advanceTimersByTimeAsync(10_000);
    // The same request again, then what was written since: no conflict with oneself.
    expect(server.batches.map(({ key }) => key)).toEqual(['first 1', 'first 1', 'second 1']);
    expect(second.keeper.state()).toMatchObject({ saveState: 'saved', conflicts: [] });
    expect(minutesOf(server.content, an)).toEqual({ kind: 'late', minutes: 20 });
    expect(minutesOf(server.content, binh)).toEqual({ kind: 'late', minutes: 5 });
  });

  it('shows what another writes, beside what is being written', async () => {
    const { keeper, write } = open(server);
    write(lateBy(an, 5, present));
    server.change(lateBy(binh, 30, present));
    await keeper.hear(server.version);
    expect(minutesOf(keeper.state().content, an)).toEqual({ kind: 'late', minutes: 5 });
    expect(minutesOf(keeper.state().content, binh)).toEqual({ kind: 'late', minutes: 30 });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.content.entries).toHaveLength(2);
  });

  it('shows what another wrote while the answer to what was sent was on its way', async () => {
    const { keeper, write } = open(server);
    write(lateBy(an, 5, present));
    const saved = keeper.save();
    server.change(lateBy(binh, 30, present));
    await keeper.hear(server.version);
    await saved;
    await jest.advanceTimersByTimeAsync(0);
    // Nothing more is told of it, as nothing changes any more.
    expect(minutesOf(keeper.state().content, binh)).toEqual({ kind: 'late', minutes: 30 });
  });

  it('is not undone by what was read earlier and comes later', async () => {
    const { keeper, write } = open(server);
    server.change(lateBy(binh, 30, present));
    const earlier = server.view();
    let comes: (() => void) | undefined;
    server.read = () => new Promise((resolve) => (comes = () => resolve(earlier)));
    const heard = keeper.hear(server.version);
    write(lateBy(an, 5, present));
    await keeper.save();
    comes!();
    await heard;
    expect(keeper.state().view.version).toBe(server.version);
    expect(minutesOf(keeper.state().content, an)).toEqual({ kind: 'late', minutes: 5 });
    expect(minutesOf(keeper.state().content, binh)).toEqual({ kind: 'late', minutes: 30 });
  });

  it.each([
    ['mine', 5],
    ['theirs', 30],
  ] as const)('asks which holds where two wrote the same, and keeps %s', async (whose, minutes) => {
    const { keeper, write, kept } = open(server);
    write(lateBy(an, 5, present));
    server.change(lateBy(an, 30, present));
    await jest.advanceTimersByTimeAsync(1_000);
    const { conflicts, content } = keeper.state();
    expect(conflicts).toMatchObject([{ found: { kind: 'late', minutes: 30 } }]);
    expect(minutesOf(content, an)).toEqual({ kind: 'late', minutes: 30 });
    // A choice that was not made yet outlives the page too.
    expect(kept()).not.toBeNull();
    keeper.choose(conflicts[0]!, whose);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(minutesOf(server.content, an)).toEqual({ kind: 'late', minutes });
    expect([keeper.state().conflicts, kept()]).toEqual([[], null]);
  });

  it('sends the rest where something can’t be kept, and says so', async () => {
    const { keeper, write } = open(server);
    const field = { kind: 'text', studentId: an, field: 'remark', before: '' } as const;
    write({ ...field, after: 'gọi 0912 345 678' }, lateBy(binh, 5, present));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(keeper.state().saveState).toBe('faulty');
    expect(entryOf(keeper.state().content, an).remark).toBe('gọi 0912 345 678');
    expect(server.content.entries).toMatchObject([{ studentId: binh }]);
  });

  it('stays on the screen when the server will not take it', async () => {
    server.send = () =>
      Promise.reject(new ApiProblem('refused', 'diary.moved-on', { vi: '', en: '' }));
    const { keeper, write, kept } = open(server);
    write(lateBy(an, 5, present));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(keeper.state()).toMatchObject({
      saveState: 'refused',
      error: { code: 'diary.moved-on' },
    });
    expect(kept()).not.toBeNull();
  });
});
