import { runCommand } from '../environment/run-command.js';
import { readFaultArguments } from './fault-arguments.js';
import {
  addUp,
  describeTotals,
  describeTrials,
  reportTrial,
  type TrialReport,
} from './fault-report.js';
import type { FaultCounts } from './fault-plan.js';
import { timing } from './house.js';
import { hasRedis } from './redis-server.js';
import { runTrial } from './run-trial.js';
import type { NightPlan } from './school-night.js';

const wholeTrial: Scale = {
  messages: 5_000,
  faults: {
    'worker-killed': 20,
    'worker-frozen': 4,
    'worker-added': 1,
    'worker-relieved': 2,
    'database-killed': 2,
    'database-stopped': 1,
    'carrier-answers-500': 1,
    'carrier-silent': 2,
    'carrier-late': 1,
    'carrier-late-then-500': 1,
    'api-killed': 3,
    'sends-paused': 3,
  },
  night: { before: 16, within: 6 },
};

const sample: Scale = {
  messages: 600,
  faults: {
    'worker-killed': 3,
    'worker-frozen': 1,
    'database-killed': 1,
    'carrier-late': 1,
    'sends-paused': 1,
  },
  night: { before: 4, within: 1 },
};

/** How much befalls one trial. */
interface Scale {
  messages: number;
  faults: FaultCounts;
  night: NightPlan;
}

const redisFaults: FaultCounts = { 'redis-flushed': 2, 'redis-stopped': 2 };
const connectionFaults: FaultCounts = { 'connections-cut': 2 };
const downFaults: FaultCounts = { 'gateway-down': 3 };

/**
 * `npm run faults`: sends while everything that a send stands on is killed, frozen and restarted, and
 * counts what is lost, doubled, left in doubt, or arrives in the quiet hours. The exit code is 1 when a
 * rule is broken.
 */
await runCommand(async () => {
  const words = readFaultArguments(process.argv.slice(2));
  const { seed, quick, json, minutes } = words;
  // The part of delivery in this process; the workers' warnings go to their own logs.
  process.env.LOG_LEVEL ??= 'silent';
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const redis = hasRedis();
  tell(`Seed ${seed}: the same faults in the same order with npm run faults -- --seed ${seed}`);
  if (!redis) tell('Redis is not on this machine: its faults are skipped, and nothing else is.');
  const began = performance.now();
  const elapsedMinutes = (): number => (performance.now() - began) / 60_000;
  const trials: TrialReport[] = [];
  const isOver = (): boolean =>
    trials.length >= words.contracts.length && elapsedMinutes() >= (minutes ?? 0);
  while (!isOver()) {
    const contract = words.contracts[trials.length % words.contracts.length]!;
    const onRedis = redis && contract.queue === 'redis';
    const queue = onRedis ? 'redis' : 'postgres';
    const { messages, faults, night } = quick ? sample : wholeTrial;
    tell(
      `\n${contract.name}: ${contract.description}; BullMQ on ${queue}, ${contract.workers} workers, API: ${contract.apis}`,
    );
    const outcome = await runTrial(
      {
        contract,
        seed: (seed + trials.length) % 2 ** 32,
        messages,
        faults: quick
          ? faults
          : {
              ...faults,
              ...(onRedis ? redisFaults : {}),
              ...(contract.networks === undefined ? {} : connectionFaults),
              ...((contract.networks?.length ?? 0) > 1 ? downFaults : {}),
              ...(contract.refusesForAWhile ? { 'carrier-refuses-all': 1 } : {}),
            },
        onRedis,
        ...(contract.night ? { night } : {}),
      },
      tell,
    );
    const trial = reportTrial(contract, queue, timing.window, outcome);
    for (const rule of trial.broken) tell(`The rule is broken (${trial.contract}): ${rule}.`);
    trials.push(trial);
  }
  const totals = addUp(trials, elapsedMinutes());
  const report = { seed, window: timing.window, redis, totals, trials };
  process.stdout.write(
    json ? `${JSON.stringify(report)}\n` : `\n${describeTrials(trials)}${describeTotals(totals)}`,
  );
  return trials.every((trial) => trial.broken.length === 0) ? 0 : 1;
});
