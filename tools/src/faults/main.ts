import { runCommand } from '../environment/run-command.js';
import { contracts } from './contracts.js';
import { readFaultArguments } from './fault-arguments.js';
import { describeTrials, reportTrial, type TrialReport } from './fault-report.js';
import type { FaultCounts } from './fault-plan.js';
import { timing } from './house.js';
import { hasRedis } from './redis-server.js';
import { runTrial } from './run-trial.js';

const wholeTrial = {
  messages: 5_000,
  faults: {
    'worker-killed': 24,
    'worker-frozen': 4,
    'database-killed': 2,
    'database-stopped': 1,
    'carrier-answers-500': 1,
    'carrier-silent': 2,
    'carrier-late': 1,
    'carrier-late-then-500': 1,
    'api-killed': 2,
    'sends-paused': 4,
  },
};

const sample = {
  messages: 600,
  faults: {
    'worker-killed': 3,
    'worker-frozen': 1,
    'database-killed': 1,
    'carrier-late': 1,
    'sends-paused': 1,
  },
};

const redisFaults: FaultCounts = { 'redis-flushed': 1, 'redis-stopped': 1 };

/**
 * `npm run faults`: sends while everything that a send stands on is killed, frozen and restarted, and
 * counts what is lost, doubled, or left in doubt. The exit code is 1 when a rule is broken.
 */
await runCommand(async () => {
  const words = readFaultArguments(process.argv.slice(2));
  const { seed, quick, json } = words;
  // The part of delivery in this process; the workers' warnings go to their own logs.
  process.env.LOG_LEVEL ??= 'silent';
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const redis = hasRedis();
  tell(`Seed ${seed}: the same faults in the same order with npm run faults -- --seed ${seed}`);
  if (!redis) tell('Redis is not on this machine: its faults are skipped, and nothing else is.');
  const trials: TrialReport[] = [];
  for (const contract of words.contracts) {
    const queue = redis ? contract.queue : 'postgres';
    const { messages, faults } = quick ? sample : wholeTrial;
    tell(`\n${contract.name}: ${contract.description}; BullMQ on ${queue}`);
    const outcome = await runTrial(
      {
        contract,
        seed: seed + contracts.indexOf(contract),
        messages,
        faults: { ...faults, ...(queue === 'redis' ? redisFaults : {}) },
        onRedis: queue === 'redis',
      },
      tell,
    );
    trials.push(reportTrial(contract, queue, timing.window, outcome));
  }
  const report = { seed, window: timing.window, redis, trials };
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : `\n${describeTrials(trials)}`);
  return trials.every((trial) => trial.broken.length === 0) ? 0 : 1;
});
