import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { DEFAULT_OPTIONS } from '../carrier-options.js';
import { Faults } from '../faults.js';
import { controlServer } from './controls.js';
import { startEsmsNetwork } from './esms-network.js';
import { startSmppNetwork } from './smpp-network.js';

const networks = { esms: startEsmsNetwork, smpp: startSmppNetwork };

/**
 * A simulated network as a program of its own, for trials and benchmarks: `--network esms|smpp --port n
 * [--report-delay milliseconds]`; without a delay it reports nothing. Prints one JSON line when it is
 * ready, with the address at which it is looked at and steered; ends as the simulated carrier does.
 */
const { values } = parseArgs({
  options: {
    network: { type: 'string' },
    port: { type: 'string', default: '0' },
    'report-delay': { type: 'string' },
  },
});
const start = networks[values.network as keyof typeof networks];
if (start === undefined) {
  process.stderr.write(`--network takes ${Object.keys(networks).join(' or ')}.\n`);
  process.exit(1);
}
const faults = new Faults(DEFAULT_OPTIONS.lateAnswerMilliseconds, Math.random);
const delay = values['report-delay'];
const network = await start({
  port: Number(values.port),
  faults,
  reportsAfterMilliseconds: delay === undefined ? null : Number(delay),
});
const controls = controlServer(network, faults);
const end = (): void => void network.close().finally(() => process.exit(0));
process.on('SIGTERM', end);
process.on('SIGINT', end);
if (process.connected) process.on('disconnect', end);
controls.listen(0, '127.0.0.1', () => {
  const { port } = controls.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ listening: `http://127.0.0.1:${port}` })}\n`);
});
