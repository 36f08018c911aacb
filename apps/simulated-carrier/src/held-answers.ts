import type { ServerResponse } from 'node:http';
import { writeAnswer } from './answers.js';
import type { Decision } from './intake.js';

type LateAnswer = Extract<Decision, { readonly kind: 'answer-late' }>;
type BrokenAnswer = Extract<Decision, { readonly kind: 'break' }>;

/** The requests whose answer is kept back: for a while, or for ever. */
export class HeldAnswers {
  readonly #never = new Set<ServerResponse>();
  readonly #late = new Map<ServerResponse, () => void>();
  readonly #unanswered = new Set<string>();

  /** How many requests wait at this moment. */
  get waiting(): number {
    return this.#never.size + this.#late.size;
  }

  /** How many references were taken without anyone having been told so up to now. */
  get unansweredReferences(): number {
    return this.#unanswered.size;
  }

  holdForEver(response: ServerResponse): void {
    this.#never.add(response);
    response.once('close', () => this.#never.delete(response));
  }

  /** Answers after the time that was decided. */
  hold(response: ServerResponse, decision: LateAnswer): void {
    const { answer, reference, milliseconds } = decision;
    this.#untold(decision);
    const write = (): void => {
      clearTimeout(timer);
      this.#late.delete(response);
      if (reference !== null) this.told(reference);
      writeAnswer(response, answer);
    };
    const timer = setTimeout(write, milliseconds);
    this.#late.set(response, write);
    response.once('close', () => {
      clearTimeout(timer);
      this.#late.delete(response);
    });
  }

  /** Cuts the connection in place of answering. */
  breakOff(response: ServerResponse, decision: BrokenAnswer): void {
    this.#untold(decision);
    response.destroy();
  }

  /** Notes that a client has learned of this reference after all. */
  told(reference: string): void {
    if (this.#unanswered.size > 0) this.#unanswered.delete(reference);
  }

  /** Gives every late answer now; returns how many. */
  answerNow(): number {
    const writes = [...this.#late.values()];
    for (const write of writes) write();
    return writes.length;
  }

  /** Cuts the connections of all that wait: to their clients it is as if the carrier had died. */
  cut(): void {
    for (const response of [...this.#never, ...this.#late.keys()]) response.destroy();
  }

  /** Forgets which references nobody was told of. */
  reset(): void {
    this.#unanswered.clear();
  }

  #untold({ reference, duplicate }: LateAnswer | BrokenAnswer): void {
    if (reference !== null && !duplicate) this.#unanswered.add(reference);
  }
}
