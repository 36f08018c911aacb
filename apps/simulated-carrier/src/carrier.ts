import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  DEFAULT_OPTIONS,
  type CarrierOptions,
  type ChangeableOptions,
  type CompleteOptions,
} from './carrier-options.js';
import { Faults } from './faults.js';
import { HeldAnswers } from './held-answers.js';
import { Intake, type IntakeCounts } from './intake.js';
import type { Journal } from './journal.js';
import { MessageEndpoint } from './message-endpoint.js';
import { openMessageJournal, writeMessage } from './message-journal.js';
import { MessageStore, type StoreCounts } from './message-store.js';
import { Receipts, type ReceiptCounts } from './receipts.js';

/** What `GET /summary` shows. Messages are counted over restarts too, requests since the start. */
export interface Summary extends StoreCounts, IntakeCounts {
  readonly unansweredReferences: number;
  readonly inFlight: number;
  readonly receipts: ReceiptCounts;
}

/** The parts of a carrier put together, without a socket of its own. */
export class Carrier {
  readonly options: CompleteOptions;
  readonly changeable: ChangeableOptions;
  readonly store: MessageStore;
  readonly faults: Faults;
  readonly held = new HeldAnswers();
  readonly #intake: Intake;
  readonly #endpoint: MessageEndpoint;
  readonly #receipts: Receipts;
  readonly #expectedAuthorization: string | null;
  #journal: Journal | null = null;

  private constructor(options: CarrierOptions) {
    this.options = { ...DEFAULT_OPTIONS, ...options };
    const { idempotent, lookUp, receipts, rate } = this.options;
    this.changeable = { idempotent, lookUp, receipts, rate };
    this.#expectedAuthorization = options.key === undefined ? null : `Bearer ${options.key}`;
    this.store = new MessageStore({ forgetTexts: this.options.forgetTexts, now: Date.now() });
    this.faults = new Faults(this.options.lateAnswerMilliseconds, this.options.random);
    this.#receipts = new Receipts(this.options);
    this.#intake = new Intake({
      options: this.options,
      changeable: this.changeable,
      store: this.store,
      faults: this.faults,
      onTaken: (message, target, outcome) => {
        if (this.#journal !== null) writeMessage(this.#journal, message);
        if (target !== null && this.changeable.receipts) {
          this.#receipts.schedule(message, target, outcome === 'receipt-late');
        }
      },
    });
    this.#endpoint = new MessageEndpoint(this.#intake, this.held, (request) =>
      this.authorises(request),
    );
  }

  /** Makes a carrier that knows what its state file holds, if it has one. */
  static async open(options: CarrierOptions): Promise<Carrier> {
    const carrier = new Carrier(options);
    if (options.state !== undefined) {
      carrier.#journal = await openMessageJournal(options.state, carrier.store);
    }
    return carrier;
  }

  authorises(request: IncomingMessage): boolean {
    return (
      this.#expectedAuthorization === null ||
      request.headers.authorization === this.#expectedAuthorization
    );
  }

  /** `POST /messages`. */
  receive(request: IncomingMessage, response: ServerResponse): void {
    this.#endpoint.handle(request, response);
  }

  summary(): Summary {
    return {
      ...this.store.counts(),
      ...this.#intake.counts(),
      unansweredReferences: this.held.unansweredReferences,
      inFlight: this.#endpoint.inFlight,
      receipts: this.#receipts.counts(),
    };
  }

  /** Forgets every message and count, in the state file too. Faults and options stay. */
  reset(): void {
    this.store.reset();
    this.#intake.reset();
    this.held.reset();
    this.#receipts.reset();
    this.#journal?.erase();
  }

  /** Cuts off whom it keeps waiting, stops the receipts, and writes the state file out. */
  close(): void {
    this.held.cut();
    this.#receipts.close();
    this.#journal?.close();
    this.#journal = null;
  }
}
