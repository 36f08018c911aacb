import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningCarrier, startCarrier } from '@lien-lac/simulated-carrier';
import { Delivery } from '../../src/delivery/delivery.js';
import type {
  DispatchRequest,
  DispatchSummary,
  MessageRequest,
} from '../../src/delivery/dispatches/dispatch-request.js';
import { SchoolClock } from '../../src/platform/clock/school-clock.js';
import { Database } from '../../src/platform/database/database.js';
import { openSchool, type TestSchool } from './school.js';

export interface SchoolWithCarrier {
  school: TestSchool;
  carrier: RunningCarrier;
  close(): Promise<void>;
}

/** A school whose text messages leave by a simulated carrier of its own. */
export async function openSchoolWithCarrier(
  carrierOptions: Parameters<typeof startCarrier>[0] = {},
  environment: Record<string, string> = {},
): Promise<SchoolWithCarrier> {
  const secret = 'a-secret-that-only-this-spec-and-its-carrier-know';
  const carrier = await startCarrier({ receiptDelayMilliseconds: 10, secret, ...carrierOptions });
  const school = await openSchool({
    CARRIER_URL: carrier.url,
    CARRIER_RECEIPT_SECRET: secret,
    CARRIER_TIMEOUT: '1500',
    DELIVERY_LEASE_MARGIN: '200',
    ...environment,
  });
  return {
    school,
    carrier,
    close: async () => {
      await school.close();
      await carrier.close();
    },
  };
}

export interface Send {
  sourceId: string;
  dispatchId: string;
  progress(): Promise<DispatchSummary>;
  /** Waits until nothing is under way and no receipt is awaited. */
  ended(): Promise<DispatchSummary>;
  statuses(): Promise<Record<string, string>>;
}

/** An ordinary number of the block that invented data uses. */
export const phoneNumber = (index: number): string => `+8490000${String(index).padStart(4, '0')}`;

/** Accepts one send and wakes the workers, as a sender does. */
export async function send(
  school: TestSchool,
  messages: Partial<MessageRequest>[],
  request: Partial<DispatchRequest> = {},
): Promise<Send> {
  const delivery = school.get(Delivery);
  const sourceId = randomUUID();
  const notBefore = request.notBefore ?? (await school.get(SchoolClock).now());
  const full: DispatchRequest = {
    sourceKind: 'spec',
    sourceId,
    revision: 1,
    messageKind: 'announcement',
    lane: 'bulk',
    obeysQuietHours: true,
    notBefore,
    expiresAt: await delivery.expiryOf('announcement', notBefore),
    ...request,
  };
  const { dispatchId } = await school.get(Database).transaction((transaction) =>
    delivery.accept(transaction, full, [
      messages.map((message) => ({
        channel: 'sms' as const,
        address: phoneNumber(0),
        subject: '',
        text: 'Kính gửi quý phụ huynh.',
        grounds: [],
        ...message,
      })),
    ]),
  );
  await delivery.wake(dispatchId, full.notBefore);
  const progress = async (): Promise<DispatchSummary> => {
    const summary = await delivery.progress(full.sourceKind, full.sourceId);
    if (summary === null) throw new Error('the send is gone');
    return summary;
  };
  return {
    sourceId: full.sourceId,
    dispatchId,
    progress,
    ended: () => eventually(progress, (summary) => summary.ended),
    statuses: async () => {
      const rows = await school.sql<{ address: string; status: string }>(
        'SELECT address, status FROM outbound_message WHERE dispatch_id = $1',
        [dispatchId],
      );
      return Object.fromEntries(rows.map((row) => [row.address, row.status]));
    },
  };
}

/** Reads until the value is as wished; fails with the last value after `seconds`. */
export async function eventually<T>(
  read: () => Promise<T>,
  wished: (value: T) => boolean,
  seconds = 45,
): Promise<T> {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const value = await read();
    if (wished(value)) return value;
    if (Date.now() > until) throw new Error(`never came about; last: ${JSON.stringify(value)}`);
    await sleep(25);
  }
}
