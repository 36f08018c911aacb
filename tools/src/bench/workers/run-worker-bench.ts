import { inBenchHouse } from '../bench-house.js';
import type { Machine } from '../bench-report.js';
import { describeMachine } from '../machine.js';
import { runWorkerLeg, type WorkerFigures } from './worker-leg.js';

export interface WorkerReport {
  machine: Machine;
  conditions: string[];
  legs: WorkerFigures[];
}

const workerCounts = [1, 2, 4];

export async function runWorkerBench(
  sizes: readonly number[],
  tell: (line: string) => void,
): Promise<WorkerReport> {
  return inBenchHouse(async (house) => {
    const legs: WorkerFigures[] = [];
    for (const size of sizes) {
      for (const kind of ['carrier', 'instant'] as const) {
        for (const count of workerCounts) {
          tell(`${count} × worker to the ${kind} gateway, ${size} …`);
          legs.push(await runWorkerLeg(house, kind, count, size));
        }
      }
    }
    return {
      machine: await describeMachine(house, null),
      conditions: [
        'One send, accepted in one transaction, shared by so many worker processes on one PostgreSQL; all of it on this one machine, whose cores they share.',
        'Send: from the commit of the acceptance to the last hand-over settled. Receipts: off.',
      ],
      legs,
    };
  });
}
