import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Logger } from '../../platform/logging/logger.js';
import { SecretSeal } from '../../platform/sealing/secret-seal.js';
import type { Gateway } from '../channels/gateway.js';
import type { ClaimedMessage } from '../claim/claimed-message.js';
import { openText } from '../dispatches/sealed-text.js';
import { SameTextRepository } from './same-text.repository.js';

const owner = 'same-text';
const nobody: ReadonlyMap<string, Date> = new Map();

/**
 * Recognises, before the gateway does, the same text to the same phone within the time in which it would
 * be refused: the second one waits. Nothing of it costs a gateway that refuses nothing of the kind.
 */
@Injectable()
export class SameTexts {
  constructor(
    private readonly repository: SameTextRepository,
    private readonly seal: SecretSeal,
    private readonly realClock: RealClock,
    private readonly logger: Logger,
  ) {}

  /**
   * Notes that these are about to leave by this gateway. Never throws: without the note a message is
   * refused at worst.
   * @returns until when (real time) some of them have to wait, by their ids
   */
  async waiting(
    gateway: Gateway,
    messages: readonly ClaimedMessage[],
  ): Promise<ReadonlyMap<string, Date>> {
    const { refusesSameTextForMilliseconds: time, requestTimeoutMilliseconds } = gateway;
    // What was never answered is on its way under its own note; its repetition is no second message.
    const given = messages.filter(({ unanswered }) => !unanswered);
    if (time === undefined || given.length === 0) return nobody;
    const now = this.realClock.now();
    // The gateway counts from when it takes the message, which is up to a time-out later.
    const until = new Date(now.getTime() + requestTimeoutMilliseconds + time);
    try {
      const waiting = await this.repository.note(
        gateway.name,
        given.flatMap((message) => this.printed(message)),
        until,
        now,
      );
      return new Map(waiting.map((one) => [one.messageId, one.until]));
    } catch (error) {
      this.logger.warning({ gateway: gateway.name }, 'same texts not looked at', error);
      return nobody;
    }
  }

  /** Forgets what nobody waits for any more. */
  forgetOver(): Promise<void> {
    return this.repository.forgetOver(this.realClock.now());
  }

  private printed({ id, address, text, sealed }: ClaimedMessage) {
    const opened = sealed ? openText(this.seal, address, text) : text;
    if (opened === null) return [];
    return [{ messageId: id, fingerprint: this.seal.digest(`${address} ${opened}`, owner) }];
  }
}
