import { Fifo } from './fifo.js';

/** Never sooner than this: under load one wake-up then serves many items. */
const SHORTEST_SLEEP_MILLISECONDS = 2;

/**
 * Holds each item for one same delay and then hands it on, in order, with a single timer however many
 * items wait. A timer per message would cost more than taking the message.
 */
export class DelayLine<Item> {
  readonly #delayMilliseconds: number;
  readonly #handOn: (item: Item) => void;
  readonly #waiting = new Fifo<{ readonly item: Item; readonly dueAt: number }>();
  #timer: NodeJS.Timeout | undefined;

  constructor(delayMilliseconds: number, handOn: (item: Item) => void) {
    this.#delayMilliseconds = delayMilliseconds;
    this.#handOn = handOn;
  }

  get length(): number {
    return this.#waiting.length;
  }

  push(item: Item): void {
    this.#waiting.push({ item, dueAt: performance.now() + this.#delayMilliseconds });
    if (this.#timer === undefined) this.#sleep(this.#delayMilliseconds);
  }

  /** Forgets what waits. The line can be used again. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting.clear();
  }

  #sleep(milliseconds: number): void {
    this.#timer = setTimeout(
      () => this.#release(),
      Math.max(milliseconds, SHORTEST_SLEEP_MILLISECONDS),
    );
  }

  #release(): void {
    this.#timer = undefined;
    const now = performance.now();
    let next = this.#waiting.peek();
    while (next !== undefined && next.dueAt <= now) {
      this.#waiting.shift();
      this.#handOn(next.item);
      next = this.#waiting.peek();
    }
    // Handing on may have pushed to this same line and so have armed it already.
    if (next !== undefined && this.#timer === undefined) this.#sleep(next.dueAt - now);
  }
}
