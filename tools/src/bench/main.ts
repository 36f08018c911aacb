import { runCommand } from '../environment/run-command.js';
import { readBenchArguments } from './bench-arguments.js';
import { describeSearch } from './contacts-search/describe-search.js';
import { runSearchBench } from './contacts-search/run-search-bench.js';
import { describeReport } from './describe-report.js';
import { describeGateways } from './gateways/describe-gateways.js';
import { runGatewayBench } from './gateways/run-gateway-bench.js';
import { describeMillion } from './million/describe-million.js';
import { runMillionBench } from './million/run-million-bench.js';
import { runBench } from './run-bench.js';
import { describeSteering } from './steering/describe-steering.js';
import { runSteeringBench } from './steering/run-steering-bench.js';
import { describeWorkers } from './workers/describe-workers.js';
import { runWorkerBench } from './workers/run-worker-bench.js';

/** `npm run bench`: how fast the house is. Whatever it finds, it ends with 0. */
await runCommand(async () => {
  const words = readBenchArguments(process.argv.slice(2));
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const show = <Report>(report: Report, describe: (report: Report) => string): void =>
    void process.stdout.write(words.json ? `${JSON.stringify(report)}\n` : describe(report));
  switch (words.only) {
    case 'contacts-search':
      return show(await runSearchBench(words.sizes, tell), describeSearch);
    case 'steering':
      return show(await runSteeringBench(words.sizes, tell), describeSteering);
    case 'gateways':
      return show(await runGatewayBench(words.sizes, tell), describeGateways);
    case 'workers':
      return show(await runWorkerBench(words.sizes, tell), describeWorkers);
    case 'million':
      return show(await runMillionBench(words.sizes, tell), describeMillion);
    case null:
      return show(await runBench(words, tell), describeReport);
  }
});
