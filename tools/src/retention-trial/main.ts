import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { openDelivery, type OpenedDelivery, removeOldData } from '@lien-lac/api';
import pg from 'pg';
import { inventedMessages } from '../bench/invented-messages.js';
import { median } from '../bench/median.js';
import { runCommand } from '../environment/run-command.js';
import {
  createTemporaryEnvironment,
  type TemporaryEnvironment,
} from '../environment/temporary-environment.js';

const messages = 20_000;
const oldMessages = 200_000;
const rounds = 3;

/**
 * `npm run retention-trial`: how fast a send is handed over while old messages are being removed, beside
 * the same send alone, on one machine.
 */
await runCommand(async () => {
  process.env.LOG_LEVEL ??= 'silent';
  const environment = await createTemporaryEnvironment({ seed: 'nothing' });
  const delivery = await openDelivery(environment.settings);
  try {
    await delivery.setSchoolClock(new Date('2026-11-23T09:00:00+07:00'));
    await addOld(environment);
    await seconds(delivery);
    const alone = await inTurn(() => seconds(delivery));
    const before = await countOld(environment);
    // It would remove them all: it ends with this process.
    void removeOldData(environment.settings).catch(() => undefined);
    await pause(2_000);
    const beside = await inTurn(() => seconds(delivery));
    const left = await countOld(environment);
    if (left === 0) throw new Error('All of it was removed before the sends were over.');
    const removed = before - left;
    const [plain, slowed] = [median(alone), median(beside)];
    process.stdout.write(
      `${messages} messages alone in ${plain.toFixed(2)} s, beside the removing in ${slowed.toFixed(2)} s: ` +
        `${(slowed / plain).toFixed(2)} times as long; ${removed} old ones went meanwhile.\n`,
    );
  } finally {
    await delivery.close();
    await environment.stop();
    // What still removes has lost its database.
    process.exit();
  }
});

async function inTurn(measure: () => Promise<number>): Promise<number[]> {
  const figures: number[] = [];
  for (let round = 0; round < rounds; round += 1) figures.push(await measure());
  return figures;
}

async function seconds(delivery: OpenedDelivery): Promise<number> {
  const [sourceId, notBefore] = [randomUUID(), await delivery.schoolNow()];
  await delivery.accept(
    {
      ...{ sourceKind: 'trial', sourceId, revision: 1, messageKind: 'announcement', lane: 'bulk' },
      ...{ obeysQuietHours: true, notBefore },
      expiresAt: new Date(notBefore.getTime() + 12 * 60 * 60_000),
    },
    inventedMessages(messages),
  );
  const began = performance.now();
  for (;;) {
    const progress = await delivery.progress('trial', sourceId);
    if (progress !== null && progress.underWay === 0) break;
    await pause(20);
  }
  return (performance.now() - began) / 1_000;
}

async function addOld(environment: TemporaryEnvironment): Promise<void> {
  await onDatabase(
    environment,
    `INSERT INTO dispatch (source_kind, source_id, revision, message_kind, lane, obeys_quiet_hours,
       not_before, expires_at, accepted_at, total, delivered)
     SELECT 'old', n::text, 1, 'announcement', 'bulk', true, '2025-01-01', '2025-01-02', '2025-01-01',
            2000, 2000 FROM generate_series(1, ${oldMessages / 2_000}) n;
     INSERT INTO outbound_message (dispatch_id, channel, address, subject, text, grounds, status, parts)
     SELECT d.id, 'sms', '+8491' || n, '', repeat('Kính gửi phụ huynh. ', 6), '{}', 'delivered', 2
     FROM dispatch d CROSS JOIN generate_series(1, 2000) n WHERE d.source_kind = 'old';
     ANALYZE`,
  );
}

async function countOld(environment: TemporaryEnvironment): Promise<number> {
  const [row] = await onDatabase(
    environment,
    `SELECT count(*)::int AS count FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
     WHERE d.source_kind = 'old'`,
  );
  return (row as { count: number } | undefined)?.count ?? 0;
}

async function onDatabase({ databaseUrl }: TemporaryEnvironment, sql: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}
