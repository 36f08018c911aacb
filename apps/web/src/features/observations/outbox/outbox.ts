import { DraftStore } from '../../../platform/drafts/draft-store.js';
import type { ObservationBody } from '../observation-views.js';

/** Something that was tapped and that the school has not got yet. */
export interface Entry {
  id: string;
  /** What is to stand; null to take it back. */
  body: ObservationBody | null;
  /** Changes with each tap, so that an answer to an earlier one does not count for a later one. */
  version: number;
  /** The school has it; it stands here until the list was read anew. */
  isSent: boolean;
  /** Why the school would not take it; null while it may. */
  refusal: Readonly<Record<'vi' | 'en', string>> | null;
}

/** What came of sending one entry. */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'later' }
  | { kind: 'refused'; words: Readonly<Record<'vi' | 'en', string>> };

const name = 'observations';

/**
 * What was tapped, until the school has it. It outlives a lost connection, a closed page and an empty
 * battery, and is sent in the order of the taps, one after the other. Each has the id under which it
 * will stand, so that sending it twice is sending it once.
 */
export class Outbox {
  private entries: readonly Entry[];
  private sending: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly store: DraftStore;

  constructor(
    storage: ConstructorParameters<typeof DraftStore>[0],
    accountId: string,
    private readonly send: (entry: Entry) => Promise<Outcome>,
    /** Reads the lists anew, after everything was sent that could be. */
    private readonly readAnew: () => Promise<unknown>,
  ) {
    this.store = new DraftStore(storage, accountId);
    // One that had been sent is sent once more: that changes nothing, and nobody has to remember it.
    const kept = this.store.read<Entry[]>(name) ?? [];
    this.entries = kept.map((entry) => ({ ...entry, isSent: false }));
  }

  /** The same array until something changes. */
  readonly all = (): readonly Entry[] => this.entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Has an observation stand so, or not at all; and sends it when that can be done. */
  put(id: string, body: ObservationBody | null): void {
    const before = this.entries.find((entry) => entry.id === id);
    const next: Entry = {
      ...{ id, body, version: (before?.version ?? 0) + 1, isSent: false, refusal: null },
    };
    this.set([...this.entries.filter((entry) => entry.id !== id), next]);
    void this.flush();
  }

  /** Lets go of what the school would not take. */
  drop(id: string): void {
    this.set(this.entries.filter((entry) => entry.id !== id));
  }

  /** Sends what can be sent; ends at the first that has to wait. */
  flush(): Promise<void> {
    this.sending ??= Promise.resolve()
      .then(() => this.run())
      .finally(() => (this.sending = undefined));
    return this.sending;
  }

  private async run(): Promise<void> {
    // What is tapped while the lists are read is sent too.
    while (this.next() !== undefined) {
      const hasToWait = await this.sendAll();
      const sent = this.entries.filter(({ isSent }) => isSent);
      if (sent.length > 0) {
        await this.readAnew();
        this.set(this.entries.filter((entry) => !sent.includes(entry)));
      }
      if (hasToWait) return;
    }
  }

  /** @returns whether it ended at one that has to wait */
  private async sendAll(): Promise<boolean> {
    for (let next = this.next(); next !== undefined; next = this.next()) {
      const outcome = await this.send(next);
      if (outcome.kind === 'later') return true;
      const { id, version } = next;
      this.set(
        this.entries.map((entry) => {
          if (entry.id !== id || entry.version !== version) return entry;
          return outcome.kind === 'sent'
            ? { ...entry, isSent: true }
            : { ...entry, refusal: outcome.words };
        }),
      );
    }
    return false;
  }

  private next(): Entry | undefined {
    return this.entries.find(({ isSent, refusal }) => !isSent && refusal === null);
  }

  private set(entries: readonly Entry[]): void {
    this.entries = entries;
    if (entries.length === 0) this.store.remove(name);
    else this.store.write(name, entries);
    for (const listener of this.listeners) listener();
  }
}
