import { runCommand } from '../environment/run-command.js';
import { readBenchArguments } from './bench-arguments.js';
import { describeReport } from './describe-report.js';
import { runBench } from './run-bench.js';

/** `npm run bench`: how fast the house is. Whatever it finds, it ends with 0. */
await runCommand(async () => {
  const words = readBenchArguments(process.argv.slice(2));
  const report = await runBench(words, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(words.json ? `${JSON.stringify(report)}\n` : describeReport(report));
});
