import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Logger } from '../../platform/logging/logger.js';
import { RosterAcceptanceRepository } from './roster-acceptance.repository.js';

/** Of which nothing was heard for so long is not under way any more: its process died. Milliseconds. */
const silence = 60_000;

/** How far the acceptance of a roster has come, for whichever process is asked. */
@Injectable()
export class RosterAcceptances {
  constructor(
    private readonly repository: RosterAcceptanceRepository,
    private readonly realClock: RealClock,
    private readonly logger: Logger,
  ) {}

  /**
   * Does the work and lets others see how far it has come.
   * @param work is handed a function that takes the share that is done, from 0 to 1
   */
  async during<T>(
    importId: string,
    work: (tell: (share: number) => void) => Promise<T>,
  ): Promise<T> {
    let telling = Promise.resolve();
    // Not waited for by the work: a transaction that waits for a second connection may wait for ever.
    const tell = (share: number): void => {
      telling = telling
        .then(() => this.repository.tell(importId, share, this.realClock.now()))
        .catch((error: unknown) => this.note(error));
    };
    try {
      return await work(tell);
    } finally {
      await telling;
      await this.repository.forget(importId).catch((error: unknown) => this.note(error));
    }
  }

  /** From 0 to 1; null while none is under way. */
  share(importId: string): Promise<number | null> {
    const since = new Date(this.realClock.now().getTime() - silence);
    return this.repository.find(importId, since);
  }

  private note(error: unknown): void {
    this.logger.warning({}, 'progress of an acceptance not told', error);
  }
}
