import { networkKinds } from '../../environment/network-process.js';
import { inBenchHouse } from '../bench-house.js';
import type { Machine, Target } from '../bench-report.js';
import { describeMachine } from '../machine.js';
import { count } from '../targets.js';
import { type GatewayFigures, runGatewayLeg } from './gateway-leg.js';

export interface GatewayReport {
  machine: Machine;
  conditions: string[];
  legs: GatewayFigures[];
  targets: Target[];
}

/** How many submissions may be in flight: as many as a worker has of a lane unless it is told otherwise. */
const inFlight = 256;
const wanted = 0.8;
/** On this very machine, and as far away as a gateway in the same country may be: milliseconds. */
const distances = [0, 20];

export async function runGatewayBench(
  sizes: readonly number[],
  tell: (line: string) => void,
): Promise<GatewayReport> {
  return inBenchHouse(async (house) => {
    const legs: GatewayFigures[] = [];
    for (const size of sizes) {
      for (const kind of networkKinds) {
        for (const distance of distances) {
          tell(`${kind}, answers after ${distance} ms: bare clients and the pipeline, ${size} …`);
          legs.push(await runGatewayLeg(house, kind, size, inFlight, distance));
        }
      }
    }
    return {
      machine: await describeMachine(house, null),
      conditions: [
        `Each gateway’s simulator is a process of its own, speaks the real protocol over a socket and sends no reports; ${inFlight} submissions in flight at most, in the clients as in the pipeline.`,
        'A bare client hands over the same texts from this process and keeps nothing: the texts are accented, so SMPP carries each in two submissions.',
        'µs: processor time for one message in the worker, in all of PostgreSQL and in the simulator, from the commit of the acceptance on.',
        'Clients and pipeline take turns, each after a checkpoint of the database; medians.',
      ],
      legs,
      targets: legs.flatMap(targetsOf),
    };
  });
}

function targetsOf({ kind, answersAfter, messages, bare, pipeline }: GatewayFigures): Target[] {
  return bare.map(({ name, perSecond }) => {
    const ratio = pipeline.sendPerSecond / perSecond;
    return {
      name: `${kind} that answers after ${answersAfter} ms, pipeline ÷ bare client (${name}) at ${count(messages)}`,
      wanted: `≥ ${wanted}`,
      measured: ratio.toFixed(2),
      reached: ratio >= wanted,
    };
  });
}
