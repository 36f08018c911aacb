import { inBenchHouse } from '../bench-house.js';
import type { Machine, Target } from '../bench-report.js';
import { describeMachine } from '../machine.js';
import { type AudienceFigures, runAudienceLeg } from './audience-leg.js';
import { type PauseFigures, runPauseLeg } from './pause-leg.js';

export interface SteeringReport {
  machine: Machine;
  conditions: string[];
  sizes: { pause: PauseFigures; audience: AudienceFigures }[];
  targets: Target[];
}

/** What was asked for, in milliseconds. */
const wanted = { pause: 2_000, audience: 500 };

/** @param sizes how many messages are sent, and guardians are counted, each in a house of its own */
export async function runSteeringBench(
  sizes: readonly number[],
  tell: (line: string) => void,
): Promise<SteeringReport> {
  const figures: SteeringReport['sizes'] = [];
  let machine: Machine | undefined;
  for (const size of sizes) {
    await inBenchHouse(async (house) => {
      machine ??= await describeMachine(house, null);
      tell(`Pausing a send of ${size} …`);
      const pause = await runPauseLeg(house, size);
      tell(`Counting ${size} guardians …`);
      figures.push({ pause, audience: await runAudienceLeg(house, size) });
    });
  }
  return {
    machine: machine!,
    conditions: [
      'The pause is judged by the carrier: from its answer to the last message that the carrier took.',
      'The audience is counted over HTTP, the unreachable ones with it; each guardian has one student and one phone.',
    ],
    sizes: figures,
    targets: figures.flatMap(targetsOf),
  };
}

function targetsOf({ pause, audience }: SteeringReport['sizes'][number]): Target[] {
  const size = pause.messages.toLocaleString('en-US');
  const below = (name: string, limit: number, measured: number): Target => ({
    name: `${name} at ${size}`,
    wanted: `< ${limit} ms`,
    measured: `${Math.round(measured)} ms`,
    reached: measured < limit,
  });
  return [
    below('a pause takes hold, the slowest', wanted.pause, pause.slowest),
    {
      name: `sent twice or not at all after ${pause.pauses} pauses at ${size}`,
      wanted: '0',
      measured: `${pause.twice + pause.missing}`,
      reached: pause.twice + pause.missing === 0,
    },
    below('audience count, p95', wanted.audience, audience.p95),
  ];
}
