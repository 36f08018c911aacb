import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { MessageRequest, OpenedDelivery } from '@lien-lac/api';

const chunkSize = 500;
/** Half a minute and more, longer than any fault lasts. */
const mostTries = 120;
const dayMilliseconds = 86_400_000;

/** The sends of one trial: each message goes to a phone of its own, so that a second one is seen. */
export class Sends {
  readonly sourceKind = 'fault-trial';
  readonly sourceIds: string[] = [];
  accepted = 0;
  /** By phone, when its message is no longer wanted, where that may come before it has left (school time). */
  readonly expiries = new Map<string, Date>();

  constructor(private readonly delivery: OpenedDelivery) {}

  /**
   * Accepts one more send, all or nothing.
   * @param wantedFor so many milliseconds of school time; a day unless told
   */
  async accept(messages: number, wantedFor = dayMilliseconds): Promise<void> {
    const now = await this.patiently(() => this.delivery.schoolNow());
    const request = {
      sourceKind: this.sourceKind,
      sourceId: randomUUID(),
      revision: 1,
      messageKind: 'announcement',
      lane: 'bulk' as const,
      obeysQuietHours: true,
      notBefore: now,
      expiresAt: new Date(now.getTime() + wantedFor),
    };
    // A database that went away in the middle may have kept it all the same: the second try is the
    // same send, and is taken as such.
    const { total } = await this.patiently(() =>
      this.delivery.accept(request, chunks(this.accepted, messages)),
    );
    if (wantedFor < dayMilliseconds) {
      for (let index = this.accepted; index < this.accepted + total; index += 1) {
        this.expiries.set(messageTo(index).address, request.expiresAt);
      }
    }
    this.sourceIds.push(request.sourceId);
    this.accepted += total;
  }

  /** Holds back whatever has not left, for so many milliseconds, and lets it go on. */
  async pause(milliseconds: number): Promise<void> {
    const held = [...this.sourceIds];
    for (const sourceId of held) await this.steer('pause', sourceId);
    await pause(milliseconds);
    for (const sourceId of held) await this.steer('resume', sourceId);
  }

  private steer(verb: 'pause' | 'resume', sourceId: string): Promise<number> {
    return this.patiently(() => this.delivery.steer(verb, this.sourceKind, sourceId));
  }

  /** How many messages are still to be heard of; undefined while the database does not say. */
  async underWay(): Promise<number | undefined> {
    try {
      let count = 0;
      for (const sourceId of this.sourceIds) {
        const summary = await this.delivery.progress(this.sourceKind, sourceId);
        if (summary?.ended !== true) count += Math.max(1, summary?.underWay ?? 0);
      }
      return count;
    } catch {
      return undefined;
    }
  }

  /** Tries again while the database is away. */
  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (tries >= mostTries) throw error;
        await pause(250);
      }
    }
  }
}

function* chunks(first: number, count: number): Iterable<MessageRequest[]> {
  for (let begin = 0; begin < count; begin += chunkSize) {
    const size = Math.min(chunkSize, count - begin);
    yield Array.from({ length: size }, (_, index) => messageTo(first + begin + index));
  }
}

/** The numbers +84900000000 and up; none of them stands for an outcome of the carrier. */
function messageTo(index: number): MessageRequest {
  return {
    channel: 'sms',
    address: `+8490${String(index).padStart(7, '0')}`,
    subject: '',
    text: `Tin nhắn thử số ${index + 1}.`,
    grounds: [],
  };
}
