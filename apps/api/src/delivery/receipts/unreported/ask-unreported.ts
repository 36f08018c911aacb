import { dayMilliseconds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../../platform/clock/real-clock.js';
import { Gateways } from '../../channels/gateways.js';
import { type UnreportedQuestion, UnreportedRepository } from './unreported.repository.js';

/** How many messages more a gateway is asked about at each look. */
const mostFound = 300;
/** How many messages are looked at for that, and how many sends: a large send takes several looks. */
const mostRead = 10_000;
const mostSends = 200;
/** A little less than the timer's pause: the workers take turns. In milliseconds. */
const betweenLooks = 55_000;
/** A send waits for its receipts for a day; what left earlier is not begun with any more. */
const lookedBack = 2 * dayMilliseconds;
/** From the first question on the pauses are minutes, then hours: see AskAboutHints. */
const unhurried = 8;

/**
 * Finds messages that a gateway took and did not report of, where its reports may not get through to us:
 * it is asked about them, a few at a time, as if somebody had said that they have ended. One worker a
 * minute looks, and goes on where the last one has left off.
 */
@Injectable()
export class AskUnreported {
  constructor(
    private readonly gateways: Gateways,
    private readonly repository: UnreportedRepository,
    private readonly realClock: RealClock,
  ) {}

  async run(): Promise<void> {
    const realNow = this.realClock.now();
    const before = (milliseconds: number): Date => new Date(realNow.getTime() - milliseconds);
    for (const asked of this.gateways.all()) {
      const { name: gateway, asksAfterMilliseconds: after } = asked;
      if (asked.stateOf === undefined || after === undefined) continue;
      const stretch = { from: before(lookedBack), until: before(after) };
      await this.look({ gateway, ...stretch, realNow, asked: unhurried }, before(betweenLooks));
    }
  }

  private async look(question: UnreportedQuestion, lastBefore: Date): Promise<void> {
    const { gateway, until, realNow } = question;
    const place = await this.repository.take(gateway, lastBefore, realNow);
    if (place === null) return;
    const sends = await this.repository.sends(place.dispatchId, until, mostSends);
    let [read, found] = [0, 0];
    for (const dispatchId of sends) {
      const after = dispatchId === place.dispatchId ? place.messageId : null;
      const left = { read: mostRead - read, found: mostFound - found };
      const looked = await this.repository.ask(question, dispatchId, after, left.read, left.found);
      read += looked.read;
      found += looked.found;
      if (read >= mostRead || found >= mostFound) {
        return this.repository.keep(gateway, { dispatchId, messageId: looked.messageId });
      }
    }
    const last = sends.length === mostSends ? sends.at(-1)! : null;
    await this.repository.keep(gateway, {
      dispatchId: last === null ? null : String(BigInt(last) + 1n),
      messageId: null,
    });
  }
}
