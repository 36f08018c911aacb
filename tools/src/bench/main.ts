import { runCommand } from '../environment/run-command.js';
import { readBenchArguments } from './bench-arguments.js';
import { describeSearch } from './contacts-search/describe-search.js';
import { runSearchBench } from './contacts-search/run-search-bench.js';
import { describeReport } from './describe-report.js';
import { runBench } from './run-bench.js';
import { describeSteering } from './steering/describe-steering.js';
import { runSteeringBench } from './steering/run-steering-bench.js';

/** `npm run bench`: how fast the house is. Whatever it finds, it ends with 0. */
await runCommand(async () => {
  const words = readBenchArguments(process.argv.slice(2));
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const show = <Report>(report: Report, describe: (report: Report) => string): void =>
    void process.stdout.write(words.json ? `${JSON.stringify(report)}\n` : describe(report));
  if (words.only === 'contacts-search') {
    show(await runSearchBench(words.sizes, tell), describeSearch);
  } else if (words.only === 'steering') {
    show(await runSteeringBench(words.sizes, tell), describeSteering);
  } else {
    show(await runBench(words, tell), describeReport);
  }
});
