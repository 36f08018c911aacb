import { backOffMilliseconds, dayMilliseconds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../../platform/clock/real-clock.js';
import { Logger } from '../../../platform/logging/logger.js';
import type { Gateway } from '../../channels/gateway.js';
import { Gateways } from '../../channels/gateways.js';
import { ReceiptInbox } from '../receipt-inbox.js';
import { type ReceiptHint, ReceiptHintRepository } from './receipt-hint.repository.js';

/** How many questions a worker has under way at once. */
const atOnce = 32;
/** For how long a gateway can be asked about a message: eSMS says seven days. */
const askable = 7 * dayMilliseconds;
/** What is not certain after a while is asked about twice a day: some thirty questions in all. */
const longestPause = 12 * 60 * 60_000;

/**
 * Asks gateways about the messages of which somebody said in their name that they have ended. What the
 * gateway then says itself is a receipt.
 */
@Injectable()
export class AskAboutHints {
  constructor(
    private readonly gateways: Gateways,
    private readonly hints: ReceiptHintRepository,
    private readonly inbox: ReceiptInbox,
    private readonly realClock: RealClock,
    private readonly logger: Logger,
  ) {}

  /** Asks until nothing is due, or the gateway does not answer. */
  async run(goesOn: () => boolean = () => true): Promise<void> {
    for (const gateway of this.gateways.all()) {
      if (gateway.stateOf !== undefined) await this.askAll(gateway, goesOn);
    }
  }

  private async askAll(gateway: Gateway, goesOn: () => boolean): Promise<void> {
    const realNow = this.realClock.now();
    await this.hints.forgetOld(new Date(realNow.getTime() - askable));
    await this.hints.forgetEnded(gateway.name, realNow);
    const askedBy = new Date(realNow.getTime() + 2 * gateway.requestTimeoutMilliseconds);
    while (goesOn()) {
      const due = await this.hints.take(gateway.name, atOnce, realNow, askedBy);
      if (due.length === 0) return;
      const silences = await Promise.all(due.map((hint) => this.ask(gateway, hint)));
      const codes = silences.filter((code) => code !== null);
      const [code] = codes;
      if (code === undefined) continue;
      const messages = codes.length;
      this.logger.warning({ gateway: gateway.name, code, messages }, 'no answer about messages');
      // An orderly end waits for this run: the next one asks on.
      if (messages === due.length) return;
    }
  }

  /** @returns the code where it does not answer; else null */
  private async ask(gateway: Gateway, hint: ReceiptHint): Promise<string | null> {
    const state = await gateway.stateOf!(hint.gatewayMessageId);
    if (state.kind === 'delivered' || state.kind === 'failed') {
      await this.inbox.store({
        gateway: gateway.name,
        reference: hint.reference,
        gatewayMessageId: hint.gatewayMessageId,
        state: state.kind,
        code: state.kind === 'failed' ? state.code : null,
      });
      await this.hints.forget(hint);
      return null;
    }
    const pause = backOffMilliseconds(hint.asked + 1, Math.random(), longestPause);
    await this.hints.putOff(hint, new Date(this.realClock.now().getTime() + pause));
    return state.kind === 'no-answer' ? state.code : null;
  }
}
