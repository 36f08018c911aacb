import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchHouse, settleDown } from '../bench-house.js';
import { acceptSend, handedOver } from '../send.js';
import { withWorker } from '../start-worker.js';

export interface PauseFigures {
  messages: number;
  /** How many times the send was paused while it ran. */
  pauses: number;
  /** From the answer of the pause to the last message that the carrier took; milliseconds. */
  slowest: number;
  /** How long the pause itself took until it was committed; milliseconds. */
  slowestAnswer: number;
  /** What the carrier was given twice, and what it never got, when all had ended. */
  twice: number;
  missing: number;
}

interface CarrierSummary {
  accepted: number;
  distinctPhones: number;
  lastTakenAt: string | null;
}

/** At which shares of the send it is paused. */
const shares = [0.1, 0.3, 0.5, 0.7];

/** Longer than a pause may take to hold, so that what comes too late is seen. */
const watchedMilliseconds = 2_500;

/** Pauses a large send again and again while it goes on through one worker, as the carrier sees it. */
export async function runPauseLeg(house: BenchHouse, messages: number): Promise<PauseFigures> {
  return withWorker(house.environment, 'carrier', async () => {
    await settleDown(house);
    const { sourceId } = await acceptSend(house, messages, 'bulk');
    const late: number[] = [];
    const answers: number[] = [];
    for (const share of shares) {
      await sentAtLeast(house, sourceId, Math.floor(messages * share));
      const began = performance.now();
      const held = await steer(house, 'pause', sourceId);
      answers.push(performance.now() - began);
      const answeredAt = Date.now();
      if (held === 0) throw new Error('The send had ended before it could be paused.');
      await sleep(watchedMilliseconds);
      const { lastTakenAt } = await summaryOf(house);
      late.push(Math.max(0, Date.parse(lastTakenAt ?? '') - answeredAt));
      await steer(house, 'resume', sourceId);
    }
    await handedOver(house, sourceId, messages);
    const { accepted, distinctPhones } = await summaryOf(house);
    return {
      messages,
      pauses: shares.length,
      slowest: Math.max(...late),
      slowestAnswer: Math.max(...answers),
      twice: accepted - distinctPhones,
      missing: messages - distinctPhones,
    };
  });
}

function steer(
  { database, delivery }: BenchHouse,
  verb: 'pause' | 'resume',
  sourceId: string,
): Promise<number> {
  return database.transaction((transaction) => delivery[verb](transaction, 'bench', sourceId));
}

async function sentAtLeast(house: BenchHouse, sourceId: string, count: number): Promise<void> {
  for (;;) {
    const progress = await house.delivery.progress('bench', sourceId);
    if ((progress?.counts.sent ?? 0) >= count) return;
    await sleep(5);
  }
}

async function summaryOf({ environment }: BenchHouse): Promise<CarrierSummary> {
  const answer = await fetch(`${environment.carrierUrl}/summary`);
  return (await answer.json()) as CarrierSummary;
}
