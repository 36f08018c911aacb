import { DelayLine } from '../delay-line.js';
import { Fifo } from '../fifo.js';

/** A report that was not taken is brought again after so many milliseconds. */
const again = 500;
/** So many are on their way at once. */
const mostAtOnce = 32;

/** Tells what became of each message, after a while, again and again until it is heard. */
export class Reports<Item> {
  readonly #tell: (item: Item) => Promise<boolean>;
  readonly #first: DelayLine<Item>;
  readonly #again: DelayLine<Item>;
  readonly #ready = new Fifo<Item>();
  #underWay = 0;
  #isClosed = false;

  /**
   * @param afterMilliseconds from taking a message to its report
   * @param tell resolves to whether it was heard
   */
  constructor(afterMilliseconds: number, tell: (item: Item) => Promise<boolean>) {
    this.#tell = tell;
    this.#first = new DelayLine(afterMilliseconds, (item) => this.#enqueue(item));
    this.#again = new DelayLine(again, (item) => this.#enqueue(item));
  }

  get waiting(): number {
    return this.#first.length + this.#again.length + this.#ready.length + this.#underWay;
  }

  schedule(item: Item): void {
    this.#first.push(item);
  }

  clear(): void {
    this.#first.clear();
    this.#again.clear();
    this.#ready.clear();
  }

  /** Tells nothing any more. */
  close(): void {
    this.#isClosed = true;
    this.clear();
  }

  #enqueue(item: Item): void {
    if (this.#underWay >= mostAtOnce) this.#ready.push(item);
    else void this.#send(item);
  }

  async #send(item: Item): Promise<void> {
    this.#underWay += 1;
    const heard = await this.#tell(item).catch(() => false);
    this.#underWay -= 1;
    if (this.#isClosed) return;
    if (!heard) this.#again.push(item);
    const next = this.#ready.shift();
    if (next !== undefined) void this.#send(next);
  }
}
