import { refusal, throttled, type Answer, type RefusalCode } from './answers.js';
import type { ChangeableOptions, CompleteOptions } from './carrier-options.js';
import type { Faults } from './faults.js';
import { carrierId, type MessageStore, type TakenMessage } from './message-store.js';
import { RateLimit } from './rate-limit.js';
import { readSubmission, type Submission } from './read-submission.js';
import { outcomeFor, type Outcome } from './reserved-numbers.js';
import type { ReceiptTarget } from './receipt-target.js';

interface Told {
  readonly answer: Answer;
  /** Of the taken message that the answer speaks of; `null` for a refusal. */
  readonly reference: string | null;
  /** Whether the message was taken by an earlier request. */
  readonly duplicate: boolean;
}

/** What is to be done with one `POST /messages`. */
export type Decision =
  | (Told & { readonly kind: 'answer' })
  | (Told & { readonly kind: 'answer-late'; readonly milliseconds: number })
  | (Told & { readonly kind: 'break' })
  | { readonly kind: 'never-answer' };

/** Told of each message that is really taken: the journal and the receipts listen. */
export type OnTaken = (
  message: TakenMessage,
  receiptTarget: ReceiptTarget | null,
  outcome: Outcome,
) => void;

export interface IntakeCounts {
  readonly requests: number;
  readonly duplicatesRecognised: number;
  readonly refusedByCode: Readonly<Record<RefusalCode, number>>;
}

/** Messages remembered for the numbers that refuse at first; a bound against endless new ones. */
const MOST_FIRST_REFUSALS = 10_000;
/** What a proxy in front of a carrier says when it is in trouble itself: nothing is taken. */
const GARBAGE: Answer = { status: 200, body: '<html><body>Please wait</body></html>' };
const NEVER_ANSWER: Decision = { kind: 'never-answer' };

/** Decides what happens to each submitted message, and takes it when it is to be taken. */
export class Intake {
  readonly #options: CompleteOptions;
  readonly #changeable: ChangeableOptions;
  readonly #store: MessageStore;
  readonly #faults: Faults;
  readonly #onTaken: OnTaken;
  readonly #firstRefusals = new Map<string, number>();
  #rateLimit: RateLimit | null = null;
  #requests = 0;
  #duplicatesRecognised = 0;
  #refusedByCode = noRefusals();

  constructor(parts: {
    readonly options: CompleteOptions;
    readonly changeable: ChangeableOptions;
    readonly store: MessageStore;
    readonly faults: Faults;
    readonly onTaken: OnTaken;
  }) {
    this.#options = parts.options;
    this.#changeable = parts.changeable;
    this.#store = parts.store;
    this.#faults = parts.faults;
    this.#onTaken = parts.onTaken;
  }

  /** The order is that of a careful carrier: who asks, how we fare, what is asked, whether we have it. */
  decide(body: string, authorised: boolean): Decision {
    this.#requests += 1;
    if (!authorised) return this.#refuse('unauthorised');
    switch (this.#faults.strike()) {
      case 'none':
        return this.#read(body);
      case 'error-500':
        return this.#refuse('temporary', refusal('temporary', 500));
      case 'wrong-key':
        return this.#refuse('unauthorised');
      case 'no-answer':
        return NEVER_ANSWER;
      case 'late-answer':
        return delay(this.#read(body), this.#faults.settings.lateMilliseconds);
      case 'take-and-break':
        return breakOff(this.#read(body));
      case 'garbage':
        return { kind: 'answer', answer: GARBAGE, reference: null, duplicate: false };
    }
  }

  /** Counts and answers a request whose body can't be read at all (too long, cut off). */
  refuseUnread(): Answer {
    this.#requests += 1;
    this.#refusedByCode.invalid += 1;
    return refusal('invalid');
  }

  counts(): IntakeCounts {
    return {
      requests: this.#requests,
      duplicatesRecognised: this.#duplicatesRecognised,
      refusedByCode: { ...this.#refusedByCode },
    };
  }

  reset(): void {
    this.#requests = 0;
    this.#duplicatesRecognised = 0;
    this.#refusedByCode = noRefusals();
    this.#firstRefusals.clear();
  }

  #read(body: string): Decision {
    const submission = readSubmission(body);
    if (typeof submission === 'string') return this.#refuse(submission);
    if (this.#changeable.idempotent) {
      const first = this.#store.find(submission.reference);
      if (first !== undefined) {
        this.#duplicatesRecognised += 1;
        return taken(first, true);
      }
    }
    return this.#meetOutcome(submission, outcomeFor(submission.to));
  }

  #meetOutcome(submission: Submission, outcome: Outcome): Decision {
    switch (outcome) {
      case 'delivered':
      case 'receipt-late':
      case 'receipt-failed':
        return this.#take(submission, outcome);
      case 'refused-as-recipient':
        return this.#refuse('recipient');
      case 'refused-as-content':
        return this.#refuse('content');
      case 'never-answered':
        return NEVER_ANSWER;
      case 'answered-late':
        return delay(this.#take(submission, outcome), this.#options.lateAnswerMilliseconds);
      case 'refused-twice-for-now':
        return this.#refusesFirst(submission, 2)
          ? this.#refuse('temporary')
          : this.#take(submission, outcome);
      case 'throttled-once':
        return this.#refusesFirst(submission, 1)
          ? this.#refuse('throttled', throttled(1))
          : this.#take(submission, outcome);
    }
  }

  #take(submission: Submission, outcome: Outcome): Decision {
    if (!this.#withinRate()) {
      const seconds = this.#rateLimit?.retryAfterSeconds() ?? 1;
      return this.#refuse('throttled', throttled(seconds));
    }
    const message = this.#store.take(
      {
        reference: submission.reference,
        to: submission.to,
        text: submission.text,
        settlesAfter:
          outcome === 'receipt-late'
            ? this.#options.lateReceiptMilliseconds
            : this.#options.receiptDelayMilliseconds,
        fails: outcome === 'receipt-failed',
      },
      Date.now(),
    );
    this.#firstRefusals.delete(refusalKey(submission));
    this.#onTaken(message, submission.receiptTarget, outcome);
    return taken(message, false);
  }

  #withinRate(): boolean {
    const { rate } = this.#changeable;
    if (rate === null) return true;
    const now = performance.now();
    if (this.#rateLimit?.perSecond !== rate) this.#rateLimit = new RateLimit(rate, now);
    return this.#rateLimit.admits(now);
  }

  #refusesFirst(submission: Submission, times: number): boolean {
    const key = refusalKey(submission);
    const refused = this.#firstRefusals.get(key) ?? 0;
    if (refused >= times) return false;
    if (this.#firstRefusals.size >= MOST_FIRST_REFUSALS) this.#firstRefusals.clear();
    this.#firstRefusals.set(key, refused + 1);
    return true;
  }

  #refuse(code: RefusalCode, answer = refusal(code)): Decision {
    this.#refusedByCode[code] += 1;
    return { kind: 'answer', answer, reference: null, duplicate: false };
  }
}

/** After a refusal a sender may come back with another reference: it is still the same message. */
const refusalKey = ({ to, text }: Submission): string => `${to} ${text}`;

function taken(message: TakenMessage, duplicate: boolean): Decision {
  const id = carrierId(message);
  const body = duplicate
    ? `{"id":"${id}","status":"taken","duplicate":true}`
    : `{"id":"${id}","status":"taken"}`;
  return { kind: 'answer', answer: { status: 200, body }, reference: message.reference, duplicate };
}

function delay(decision: Decision, milliseconds: number): Decision {
  return decision.kind === 'answer' ? { ...decision, kind: 'answer-late', milliseconds } : decision;
}

/** Whatever was to be answered, nobody hears it. */
function breakOff(decision: Decision): Decision {
  return decision.kind === 'answer' ? { ...decision, kind: 'break' } : decision;
}

function noRefusals(): Record<RefusalCode, number> {
  return { content: 0, recipient: 0, invalid: 0, unauthorised: 0, throttled: 0, temporary: 0 };
}
