import { setTimeout as pause } from 'node:timers/promises';
import { type BenchHouse, settleDown } from './bench-house.js';
import type { UrgentFigures } from './bench-report.js';
import { latencyOf } from './latency.js';
import { acceptSend, handedOver } from './send.js';
import { withWorker } from './start-worker.js';

/** Guardians of one class. */
const most = 45;

const betweenMilliseconds = 200;

/**
 * Teachers' direct messages, to 1 to 45 guardians every 200 ms, while a large send goes to the carrier
 * through the same worker.
 */
export async function runUrgentLeg(house: BenchHouse, besides: number): Promise<UrgentFigures> {
  return withWorker(house.environment, 'carrier', async () => {
    const warmUp = await acceptSend(house, 2_000, 'bulk');
    await handedOver(house, warmUp.sourceId, 2_000);
    await settleDown(house);
    const bulk = await acceptSend(house, besides, 'bulk');
    let underWay = true;
    const bulkEnds = handedOver(house, bulk.sourceId, besides).finally(() => (underWay = false));
    const sends: { sourceId: string; size: number }[] = [];
    while (underWay) {
      const size = 1 + ((sends.length * 7) % most);
      sends.push({ sourceId: (await acceptSend(house, size, 'urgent')).sourceId, size });
      await pause(betweenMilliseconds);
    }
    await bulkEnds;
    for (const { sourceId, size } of sends) await handedOver(house, sourceId, size);
    return {
      besides,
      messages: sends.reduce((sum, { size }) => sum + size, 0),
      latency: await latencyOf(
        house,
        sends.map(({ sourceId }) => sourceId),
      ),
    };
  });
}
