import { Agent, request } from 'node:http';
import { DelayLine } from './delay-line.js';
import { Fifo } from './fifo.js';
import { carrierId, type TakenMessage } from './message-store.js';
import { signReceipt } from './receipt-signature.js';
import type { ReceiptTarget } from './receipt-target.js';

const LONGEST_BACK_OFF_MILLISECONDS = 30_000;
/** What the carrier gives as the reason when a message is taken and then does not reach its phone. */
export const FAILURE_CODE = 'absent-subscriber';

export interface ReceiptOptions {
  readonly secret: string;
  readonly receiptDelayMilliseconds: number;
  readonly lateReceiptMilliseconds: number;
  readonly receiptConcurrency: number;
  readonly receiptAttempts: number;
  readonly receiptBackOffMilliseconds: number;
  readonly receiptTimeoutMilliseconds: number;
}

export interface ReceiptCounts {
  /** Not yet sent, being sent, or to be sent again. */
  readonly waiting: number;
  /** Answered 2xx. */
  readonly confirmed: number;
  /** Given up after the last attempt. */
  readonly abandoned: number;
}

interface Receipt {
  readonly message: TakenMessage;
  readonly target: ReceiptTarget;
  attempts: number;
}

/**
 * Tells clients what became of their messages, one receipt per message: after the delay, at most so
 * many at once over kept-alive connections, again with doubling pauses when not answered 2xx. What
 * waits is lost when the carrier stops, as with many a real one; the client can ask by reference.
 */
export class Receipts {
  readonly #options: ReceiptOptions;
  readonly #agent: Agent;
  readonly #ready = new Fifo<Receipt>();
  readonly #inTime: DelayLine<Receipt>;
  readonly #late: DelayLine<Receipt>;
  readonly #again: readonly DelayLine<Receipt>[];
  #active = 0;
  #confirmed = 0;
  #abandoned = 0;
  #closed = false;

  constructor(options: ReceiptOptions) {
    this.#options = options;
    // Bounded by the queue here and not by the agent, whose bound would be for each address apart.
    this.#agent = new Agent({ keepAlive: true });
    const line = (milliseconds: number): DelayLine<Receipt> =>
      new DelayLine(milliseconds, (receipt) => this.#enqueue(receipt));
    this.#inTime = line(options.receiptDelayMilliseconds);
    this.#late = line(options.lateReceiptMilliseconds);
    this.#again = Array.from({ length: Math.max(0, options.receiptAttempts - 1) }, (_, index) =>
      line(
        Math.min(LONGEST_BACK_OFF_MILLISECONDS, options.receiptBackOffMilliseconds * 2 ** index),
      ),
    );
  }

  schedule(message: TakenMessage, target: ReceiptTarget, late: boolean): void {
    (late ? this.#late : this.#inTime).push({ message, target, attempts: 0 });
  }

  counts(): ReceiptCounts {
    const lines = [this.#inTime, this.#late, ...this.#again];
    return {
      waiting: lines.reduce((sum, line) => sum + line.length, this.#active + this.#ready.length),
      confirmed: this.#confirmed,
      abandoned: this.#abandoned,
    };
  }

  /** Forgets what waits and what was counted; receipts on their way still arrive. */
  reset(): void {
    for (const line of [this.#inTime, this.#late, ...this.#again]) line.clear();
    this.#ready.clear();
    this.#confirmed = 0;
    this.#abandoned = 0;
  }

  close(): void {
    this.#closed = true;
    this.reset();
    this.#agent.destroy();
  }

  #enqueue(receipt: Receipt): void {
    if (this.#active >= this.#options.receiptConcurrency) this.#ready.push(receipt);
    else this.#send(receipt);
  }

  #send(receipt: Receipt): void {
    this.#active += 1;
    receipt.attempts += 1;
    const { hostname, port, path } = receipt.target;
    const now = Date.now();
    const body = writeReceipt(receipt.message, now);
    const call = request({
      agent: this.#agent,
      method: 'POST',
      hostname,
      port,
      path,
      timeout: this.#options.receiptTimeoutMilliseconds,
      headers: {
        'content-type': 'application/json',
        'content-length': body.length,
        'x-carrier-signature': signReceipt(this.#options.secret, body, Math.floor(now / 1000)),
      },
    });
    let confirmed = false;
    call.on('response', (response) => {
      const status = response.statusCode ?? 0;
      confirmed = status >= 200 && status < 300;
      response.resume();
    });
    call.on('timeout', () => call.destroy());
    // Every failure also closes the call; the listener only keeps it from being thrown.
    call.on('error', () => undefined);
    // A tick later, because Node gives the connection back to the agent only after this event: the next
    // receipt would find it still in use and open another.
    call.on('close', () => process.nextTick(() => this.#settle(receipt, confirmed)));
    call.end(body, 'latin1');
  }

  #settle(receipt: Receipt, confirmed: boolean): void {
    this.#active -= 1;
    if (this.#closed) return;
    if (confirmed) this.#confirmed += 1;
    else {
      const pause = this.#again[receipt.attempts - 1];
      if (pause === undefined) this.#abandoned += 1;
      else pause.push(receipt);
    }
    const next = this.#ready.shift();
    if (next !== undefined) this.#send(next);
  }
}

/** The raw body of a receipt; ASCII only. `now` in Unix milliseconds. */
function writeReceipt(message: TakenMessage, now: number): string {
  return JSON.stringify({
    reference: message.reference,
    id: carrierId(message),
    ...(message.fails ? { state: 'failed', error: FAILURE_CODE } : { state: 'delivered' }),
    at: new Date(now).toISOString(),
  });
}
