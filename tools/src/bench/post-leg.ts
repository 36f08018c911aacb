import { performance } from 'node:perf_hooks';
import { type Gateway, readConfiguration, SimulatedCarrierGateway } from '@lien-lac/api';
import type { Settings } from '../environment/application-processes.js';
import { inventedMessage } from './invented-messages.js';

/**
 * Bare posts to the carrier from this one process: the pipeline's own gateway class with its own
 * settings and as many messages in flight as one worker has, and no database. Returns posts a second.
 */
export async function runPostLeg(settings: Settings, count: number): Promise<number> {
  const configuration = readConfiguration(settings);
  const gateway = new SimulatedCarrierGateway(configuration);
  try {
    const began = performance.now();
    await postAll(gateway, count, configuration.delivery.window);
    return count / ((performance.now() - began) / 1_000);
  } finally {
    await gateway.close();
  }
}

async function postAll(gateway: Gateway, count: number, inFlight: number): Promise<void> {
  const run = Date.now().toString(36).toUpperCase();
  let next = 0;
  const poster = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      const { address, text } = inventedMessage(index);
      const reference = `POST${run}N${index}`;
      const handOver = await gateway.send({ reference, address, title: null, text }, () => true);
      if (handOver.kind !== 'taken') throw new Error(`The carrier answered ${handOver.kind}.`);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, poster));
}
