import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Lane } from '@lien-lac/api';
import type { BenchHouse } from './bench-house.js';
import { inventedMessages } from './invented-messages.js';

/** A send that is accepted, its rows durable. */
export interface AcceptedSend {
  sourceId: string;
  /** Of the moment before the transaction and of its commit; milliseconds of `performance.now`. */
  askedAt: number;
  committedAt: number;
}

const sourceKind = 'bench';

/** Accepts a send as a sender does: one transaction, and after the commit the hint to the workers. */
export async function acceptSend(
  { database, delivery, schoolClock }: BenchHouse,
  count: number,
  lane: Lane,
): Promise<AcceptedSend> {
  const sourceId = randomUUID();
  const askedAt = performance.now();
  const notBefore = schoolClock.estimate();
  const request = {
    sourceKind,
    sourceId,
    revision: 1,
    messageKind: 'announcement',
    lane,
    obeysQuietHours: true,
    notBefore,
    expiresAt: await delivery.expiryOf('announcement', notBefore),
  };
  const { dispatchId } = await database.transaction((transaction) =>
    delivery.accept(transaction, request, inventedMessages(count)),
  );
  const committedAt = performance.now();
  await delivery.wake(dispatchId, notBefore);
  return { sourceId, askedAt, committedAt };
}

/** Waits until every message is handed over and settled; returns the moment, of `performance.now`. */
export async function handedOver(
  { sql }: BenchHouse,
  sourceId: string,
  count: number,
  kind = sourceKind,
): Promise<number> {
  const between = Math.min(50, Math.max(4, count / 1_000));
  for (;;) {
    const { rows } = await sql.query<{ sent: number; astray: number }>(
      `SELECT sent, failed + cancelled + expired + unknown AS astray FROM dispatch
       WHERE source_kind = $1 AND source_id = $2`,
      [kind, sourceId],
    );
    const { sent = 0, astray = 0 } = rows[0] ?? {};
    if (astray > 0) throw new Error(`${astray} messages were not handed over.`);
    if (sent >= count) return performance.now();
    await pause(between);
  }
}
