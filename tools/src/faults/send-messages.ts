import { randomUUID } from 'node:crypto';
import type { MessageRequest, OpenedDelivery } from '@lien-lac/api';

const chunkSize = 500;
const dayMilliseconds = 86_400_000;

/** The sends of one trial: each message goes to a phone of its own, so that a second one is seen. */
export class Sends {
  readonly sourceKind = 'fault-trial';
  readonly sourceIds: string[] = [];
  accepted = 0;

  constructor(private readonly delivery: OpenedDelivery) {}

  /** Accepts one more send, in one transaction; tries again while the database is away. */
  async accept(messages: number): Promise<void> {
    const now = await this.delivery.schoolNow();
    const sourceId = randomUUID();
    const { total } = await this.delivery.accept(
      {
        sourceKind: this.sourceKind,
        sourceId,
        revision: 1,
        messageKind: 'announcement',
        lane: 'bulk',
        obeysQuietHours: true,
        notBefore: now,
        expiresAt: new Date(now.getTime() + dayMilliseconds),
      },
      chunks(this.accepted, messages),
    );
    this.sourceIds.push(sourceId);
    this.accepted += total;
  }

  /** How many messages are still to be heard of; undefined while the database does not say. */
  async underWay(): Promise<number | undefined> {
    try {
      let count = 0;
      for (const sourceId of this.sourceIds) {
        const summary = await this.delivery.progress(this.sourceKind, sourceId);
        if (summary === null) throw new Error('A send that was accepted is gone.');
        if (!summary.ended) count += Math.max(1, summary.underWay);
      }
      return count;
    } catch {
      return undefined;
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
