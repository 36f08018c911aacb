import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeAnswer } from './answers.js';
import type { HeldAnswers } from './held-answers.js';
import type { Intake } from './intake.js';
import { readBody } from './read-body.js';

/** `POST /messages`, from the socket to the decision and back. */
export class MessageEndpoint {
  readonly #intake: Intake;
  readonly #held: HeldAnswers;
  readonly #authorises: (request: IncomingMessage) => boolean;
  #reading = 0;

  constructor(
    intake: Intake,
    held: HeldAnswers,
    authorises: (request: IncomingMessage) => boolean,
  ) {
    this.#intake = intake;
    this.#held = held;
    this.#authorises = authorises;
  }

  /** Requests that came in and have no answer yet. */
  get inFlight(): number {
    return this.#reading + this.#held.waiting;
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    this.#reading += 1;
    readBody(request, (body) => {
      this.#reading -= 1;
      if (body === null) this.#refuseUnread(request, response);
      else this.#answer(body, this.#authorises(request), response);
    });
  }

  #answer(body: string, authorised: boolean, response: ServerResponse): void {
    const decision = this.#intake.decide(body, authorised);
    switch (decision.kind) {
      case 'answer':
        if (decision.reference !== null) this.#held.told(decision.reference);
        writeAnswer(response, decision.answer);
        return;
      case 'answer-late':
        this.#held.hold(response, decision);
        return;
      case 'break':
        this.#held.breakOff(response, decision);
        return;
      case 'never-answer':
        this.#held.holdForEver(response);
        return;
    }
  }

  #refuseUnread(request: IncomingMessage, response: ServerResponse): void {
    // A client that went away while writing asked for nothing and is told nothing.
    if (request.destroyed) return;
    writeAnswer(response, this.#intake.refuseUnread());
  }
}
