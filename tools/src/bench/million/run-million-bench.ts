import { inBenchHouse } from '../bench-house.js';
import type { Machine, Target } from '../bench-report.js';
import { describeMachine } from '../machine.js';
import { type PipelineFigures, runPipelineLeg } from '../pipeline-leg.js';
import type { WorkerKind } from '../start-worker.js';
import { count } from '../targets.js';

/** One size through one new worker. */
export interface LargeSendFigures {
  kind: WorkerKind;
  messages: number;
  repetitions: number;
  pipeline: PipelineFigures;
}

export interface MillionReport {
  machine: Machine;
  conditions: string[];
  legs: LargeSendFigures[];
  targets: Target[];
}

const kinds = ['carrier', 'instant'] as const;
/** What was asked for, of the largest size beside the smallest. */
const wanted = { timePerMessage: 1.2, memory: 1.2 };

/** Whether a send of a million costs for each message what one of a hundred thousand does. */
export async function runMillionBench(
  sizes: readonly number[],
  tell: (line: string) => void,
): Promise<MillionReport> {
  return inBenchHouse(async (house) => {
    const legs: LargeSendFigures[] = [];
    for (const kind of kinds) {
      for (const messages of sizes) {
        const repetitions = messages <= 100_000 ? 3 : 1;
        tell(`To the ${kind} gateway, ${messages} …`);
        const pipeline = await runPipelineLeg(house, kind, messages, repetitions);
        legs.push({ kind, messages, repetitions, pipeline });
      }
    }
    return {
      machine: await describeMachine(house, null),
      conditions: [
        'Each size through a new worker process, one send accepted in one transaction. Send: from its commit to the last hand-over settled.',
        'Peak memory: VmHWM of the worker, over all of its sends.',
      ],
      legs,
      targets: kinds.flatMap((kind) => targetsOf(legs.filter((leg) => leg.kind === kind))),
    };
  });
}

function targetsOf(legs: readonly LargeSendFigures[]): Target[] {
  const [smallest, largest] = [legs[0], legs.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return [];
  const sizes = `at ${count(largest.messages)} ÷ at ${count(smallest.messages)}`;
  const target = (name: string, limit: number, ratio: number | null): Target => ({
    name: `${largest.kind}, ${name} ${sizes}`,
    wanted: `≤ ${limit}`,
    measured: ratio === null ? 'not measured' : ratio.toFixed(2),
    reached: ratio === null ? null : ratio <= limit,
  });
  const [little, much] = [smallest.pipeline, largest.pipeline];
  return [
    target('time per message', wanted.timePerMessage, little.sendPerSecond / much.sendPerSecond),
    target(
      'peak memory of a worker',
      wanted.memory,
      little.memory.worker && much.memory.worker && much.memory.worker / little.memory.worker,
    ),
  ];
}
