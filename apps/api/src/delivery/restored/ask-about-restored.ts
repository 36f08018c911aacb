import { backOffMilliseconds, dayMilliseconds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Gateways } from '../channels/gateways.js';
import { type RestoredMessage, RestoredMessageRepository } from './restored-message.repository.js';

/** How many questions a worker has under way at once. */
const atOnce = 32;
/** A worker that dies while it asks is made up for after so long, in milliseconds. */
const patience = 60_000;

/**
 * Asks gateways about messages that had been handed over when a backup was taken, and had not been
 * answered. Only "taken" settles one: "unknown to us" may mean that it left later under another reference,
 * which the backup does not hold, so such a message stays for a person and is never sent by itself.
 */
@Injectable()
export class AskAboutRestored {
  constructor(
    private readonly gateways: Gateways,
    private readonly messages: RestoredMessageRepository,
    private readonly realClock: RealClock,
  ) {}

  /** Asks until nothing is due. */
  async run(goesOn: () => boolean = () => true): Promise<void> {
    while (goesOn()) {
      const now = this.realClock.now();
      const due = await this.messages.take(atOnce, now, new Date(now.getTime() + patience));
      if (due.length === 0) return;
      await Promise.all(due.map((message) => this.ask(message, now)));
    }
  }

  private async ask(message: RestoredMessage, now: Date): Promise<void> {
    const gateway = this.gateways.all().find(({ name }) => name === message.gateway);
    const age = now.getTime() - message.handedOverSince.getTime();
    if (gateway?.looksUp !== true || age > askable) return this.messages.forget(message);
    const found = await gateway.lookUp(message.reference, message.handedOverSince);
    if (found.kind === 'taken') {
      await this.messages.settleAsTaken(message, found.gatewayMessageId, gateway.givesReceipts);
    } else if (found.kind === 'not-taken') {
      await this.messages.forget(message);
    } else {
      const pause = backOffMilliseconds(message.asked, Math.random());
      await this.messages.putOff(message, new Date(now.getTime() + pause));
    }
  }
}

/** After a week no gateway knows of a message any more. */
const askable = 7 * dayMilliseconds;
