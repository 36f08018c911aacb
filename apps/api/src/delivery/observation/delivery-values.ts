import { dayMilliseconds, lastTimeOfDay, mayHandOver } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import {
  type SchoolReading,
  type SchoolSource,
  type SchoolValue,
  SchoolValues,
} from '../../platform/observation/school-values.js';
import { channels } from '../channels/gateway.js';
import { lanes } from '../dispatches/dispatch-request.js';
import { SendingWindow } from '../window/sending-window.js';
import { DeliveryValuesRepository, type WaitingBatches } from './delivery-values.repository.js';

/** Of how many days sends are counted. */
const daysBack = 7;

/** How the sending stands, as the database has it. */
@Injectable()
export class DeliveryValues implements SchoolSource {
  readonly name = 'delivery';
  readonly metrics = {
    queue_age_seconds: {
      help: 'For how long the oldest message that may leave has waited; 0 where none waits.',
      labels: ['channel', 'lane'],
    },
    batches_due: {
      help: 'Batches of messages that may leave and wait.',
      labels: ['channel', 'lane'],
    },
    messages: {
      help: `Messages of the sends that were accepted in the last ${daysBack} days, by status.`,
      labels: ['status'],
    },
    messages_unknown: {
      help: 'Messages of which it is not known whether they left; they wait for a person.',
      labels: [],
    },
    messages_in_flight: { help: 'Messages that are with a gateway at this moment.', labels: [] },
    sends_paused: { help: 'Sends that a person holds back.', labels: [] },
    lost_lease_age_seconds: {
      help: 'For how long a lease has been over that no sweep has taken over; 0 where there is none.',
      labels: [],
    },
    receipts_waiting: {
      help: 'Receipts that no worker has applied yet, 10,000 at most.',
      labels: [],
    },
    window_open: { help: '1 while guardians may be written to, 0 in the quiet hours.', labels: [] },
    database_bytes: { help: 'What the database takes on its disk.', labels: [] },
  } as const;

  constructor(
    private readonly repository: DeliveryValuesRepository,
    private readonly window: SendingWindow,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
    values: SchoolValues,
  ) {
    values.add(this);
  }

  async read(): Promise<SchoolReading> {
    const { open, opensSince } = await this.windowState();
    const [schoolNow, realNow] = [this.schoolClock.estimate(), this.realClock.now()];
    const waiting = await this.repository.listWaiting(schoolNow, realNow);
    const since = new Date(realNow.getTime() - daysBack * dayMilliseconds);
    const counts = await this.repository.countMessages(since);
    const pressing = await this.repository.readPressing(realNow);
    const bytes = await this.repository.readDatabaseBytes();
    const due = waiting.filter(({ obeysQuietHours }) => open || !obeysQuietHours);
    return {
      queue_age_seconds: byLane(due, (batches) => {
        const ages = batches.map(({ dueSince, obeysQuietHours }) => {
          const from = obeysQuietHours && opensSince > dueSince ? opensSince : dueSince;
          return (schoolNow.getTime() - from.getTime()) / 1_000;
        });
        return Math.max(0, ...ages);
      }),
      batches_due: byLane(due, (found) => found.reduce((sum, { batches }) => sum + batches, 0)),
      messages: Object.entries(counts).map(([status, value]) => ({ labels: { status }, value })),
      messages_unknown: one(pressing.unknown),
      messages_in_flight: one(pressing.inFlight),
      sends_paused: one(pressing.pausedSends),
      lost_lease_age_seconds: one(pressing.oldestLostLease),
      receipts_waiting: one(pressing.receiptsWaiting),
      window_open: one(open ? 1 : 0),
      database_bytes: one(bytes),
    };
  }

  /** Whether the window is open, and since when at the latest: what waited over night is not late. */
  private async windowState(): Promise<{ open: boolean; opensSince: Date }> {
    const quietHours = await this.window.quietHours();
    const now = this.schoolClock.estimate();
    return {
      open: mayHandOver(now, quietHours, this.window.requestTimeoutMilliseconds),
      opensSince:
        quietHours.from === quietHours.until ? new Date(0) : lastTimeOfDay(quietHours.until, now),
    };
  }
}

const one = (value: number): SchoolValue[] => [{ labels: {}, value }];

function byLane(
  waiting: readonly WaitingBatches[],
  valueOf: (batches: WaitingBatches[]) => number,
): SchoolValue[] {
  return channels.flatMap((channel) =>
    lanes.map((lane) => ({
      labels: { channel, lane },
      value: valueOf(waiting.filter((each) => each.channel === channel && each.lane === lane)),
    })),
  );
}
