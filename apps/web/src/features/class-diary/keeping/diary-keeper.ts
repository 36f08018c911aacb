import type { DiaryConflict, DiaryContent } from '@lien-lac/domain';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import type { ClassDiaryView } from '../reading/diary-queries.js';
import {
  answered,
  type Batch,
  fresh,
  isSaved,
  joined,
  type KeptDiary,
  pendingOf,
  sendable,
  withMine,
  withTheirs,
  written,
} from './kept-diary.js';

/**
 * - `saved`: the server has everything.
 * - `saving`: something is about to be sent, or is on its way.
 * - `kept`: the server can't be reached; it is kept on this device and goes by itself.
 * - `refused`: the server will not take it; `error` says why.
 * - `faulty`: something written can't be kept as it is, and is marked where it stands.
 */
export type SaveState = 'saved' | 'saving' | 'kept' | 'refused' | 'faulty';

export interface KeeperState {
  view: ClassDiaryView;
  content: DiaryContent;
  conflicts: readonly DiaryConflict[];
  saveState: SaveState;
  error: unknown;
}

export interface KeeperWays {
  send: (batch: Batch) => Promise<{ diary: ClassDiaryView; conflicts: readonly DiaryConflict[] }>;
  read: () => Promise<ClassDiaryView>;
  /** Outlives the page, and the battery. */
  keep: (kept: KeptDiary | null) => void;
  newKey: () => string;
}

/** So long nobody types any more, then it is sent. */
const settledAfter = 700;
/** A server that was not reached, or is at work on the same request, is asked again after so long. */
const again = 4_000;

/**
 * Keeps a diary while it is written: on the device at once, at the server as soon as it can be reached,
 * one request at a time, and joined with what others write.
 */
export class DiaryKeeper {
  private kept: KeptDiary;
  private view: ClassDiaryView;
  private error: unknown;
  private isUnreached = false;
  private underWay: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listeners = new Set<() => void>();
  private shown: KeeperState;
  /** The newest version that was told of. */
  private heard = 0;

  /** @param before what the device has of an earlier visit */
  constructor(
    view: ClassDiaryView,
    before: KeptDiary | undefined,
    private readonly ways: KeeperWays,
  ) {
    this.view = view;
    const content = contentOf(view);
    if (before === undefined) this.kept = fresh(content);
    // What was sent without an answer is sent again as it was; only then is more known.
    else this.kept = before.sending === null ? joined(before, content) : before;
    this.shown = this.describe();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  state = (): KeeperState => this.shown;

  /** Begins with what an earlier visit left. */
  start(): void {
    if (!isSaved(this.kept) && this.view.can.write) void this.save();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  edit(content: DiaryContent): void {
    this.error = undefined;
    this.set(written(this.kept, content));
    this.schedule(settledAfter);
  }

  choose(conflict: DiaryConflict, whose: 'mine' | 'theirs'): void {
    const choose = whose === 'mine' ? withMine : withTheirs;
    this.set(choose(this.kept, conflict));
    this.schedule(0);
  }

  /** Another version is there: somebody wrote, or moved it. */
  async hear(version: number): Promise<void> {
    this.heard = Math.max(this.heard, version);
    // The answer to what is being sent may be older: it is looked at once that is there.
    if (version <= this.view.version || this.underWay !== undefined) return;
    if (this.kept.sending !== null) return this.save();
    await this.catchUp();
  }

  /** The diary after a move. */
  take(view: ClassDiaryView): void {
    this.view = view;
    this.error = undefined;
    this.set(joined(this.kept, contentOf(view)));
  }

  /**
   * Sends what is not sent.
   * @returns whether the server has everything
   */
  async flush(): Promise<boolean> {
    for (let tries = 0; tries < 5 && !isSaved(this.kept); tries += 1) {
      await this.save();
      if (this.shown.saveState !== 'saving') break;
    }
    return isSaved(this.kept);
  }

  save(): Promise<void> {
    clearTimeout(this.timer);
    this.underWay ??= this.send().finally(() => {
      this.underWay = undefined;
      this.tell();
      if (!this.isUnreached) void this.hear(this.heard);
    });
    return this.underWay;
  }

  private async send(): Promise<void> {
    const changes = sendable(this.kept, this.view.students);
    const batch =
      this.kept.sending ?? (changes.length === 0 ? null : { key: this.ways.newKey(), changes });
    if (batch === null) return;
    this.set({ ...this.kept, sending: batch });
    try {
      const { diary, conflicts } = await this.ways.send(batch);
      this.isUnreached = false;
      this.view = diary;
      this.set(answered(this.kept, contentOf(diary), conflicts));
      if (sendable(this.kept, diary.students).length > 0) this.schedule(settledAfter);
    } catch (problem) {
      await this.bear(problem);
    }
  }

  private async bear(problem: unknown): Promise<void> {
    const code = problem instanceof ApiProblem ? problem.code : undefined;
    const isRefused = problem instanceof ApiProblem && problem.kind === 'refused';
    const isAtWork = code === 'idempotency.in-progress' || code === 'request.too-many';
    if (!isRefused || isAtWork) {
      this.isUnreached = true;
      this.schedule(again);
      return;
    }
    this.isUnreached = false;
    // What was sent stands again among what is written, and nothing of it is lost.
    this.set({ ...this.kept, sending: null });
    if (code !== 'idempotency.answer-lost') this.error = problem;
    await this.catchUp();
    if (this.error === undefined) this.schedule(0);
  }

  private async catchUp(): Promise<void> {
    try {
      const view = await this.ways.read();
      // What was sent meanwhile was answered sooner.
      if (view.version < this.view.version) return;
      this.view = view;
      this.set(joined(this.kept, contentOf(view)));
    } catch (problem) {
      this.error ??= problem instanceof ApiProblem && problem.kind === 'refused' ? problem : null;
      this.tell();
    }
  }

  private schedule(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), milliseconds);
    this.tell();
  }

  private set(kept: KeptDiary): void {
    this.kept = kept;
    this.ways.keep(isSaved(kept) ? null : kept);
    this.tell();
  }

  private tell(): void {
    this.shown = this.describe();
    for (const listener of this.listeners) listener();
  }

  private describe(): KeeperState {
    const { mine, conflicts } = this.kept;
    const error = this.error ?? undefined;
    return { view: this.view, content: mine, conflicts, error, saveState: this.saveState() };
  }

  private saveState(): SaveState {
    const { kept } = this;
    if (kept.sending === null && pendingOf(kept).length === 0) return 'saved';
    if (this.error !== undefined && this.error !== null) return 'refused';
    if (this.isUnreached) return 'kept';
    const waits = kept.sending !== null || sendable(kept, this.view.students).length > 0;
    return waits ? 'saving' : 'faulty';
  }
}

export function contentOf({ content }: ClassDiaryView): DiaryContent {
  return content as DiaryContent;
}
