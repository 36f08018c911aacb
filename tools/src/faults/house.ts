import { join } from 'node:path';
import { type OpenedDelivery, openDelivery } from '@lien-lac/api';
import { Ending } from '../environment/ending.js';
import {
  type NetworkProcess,
  sendByNetworks,
  startNetworkProcess,
} from '../environment/network-process.js';
import {
  createTemporaryEnvironment,
  type TemporaryEnvironment,
} from '../environment/temporary-environment.js';
import { ApiServer } from './api-server.js';
import { CarrierClient } from '../environment/carrier-client.js';
import type { Chance } from './chance.js';
import { type Contract, reportDelay } from './contracts.js';
import { RedisServer } from './redis-server.js';
import { SchoolNight } from './school-night.js';
import { WorkerCrew } from './worker-crew.js';

/** What the workers of a trial run with: short times, so that much happens in a minute. */
export const timing = {
  /** Messages that one worker may have in flight. */
  window: 24,
  requestTimeoutMilliseconds: 1_500,
  leaseMarginMilliseconds: 700,
} as const;

/** After so many milliseconds another worker takes over what one has claimed. */
export const leaseMilliseconds = timing.requestTimeoutMilliseconds + timing.leaseMarginMilliseconds;

/** The whole system on fresh ground, ready to be maltreated. */
export interface House {
  readonly environment: TemporaryEnvironment;
  readonly delivery: OpenedDelivery;
  /** What text messages leave by: the simulated carrier, or networks in its place. */
  readonly carrier: CarrierClient;
  readonly crew: WorkerCrew;
  readonly apis: readonly ApiServer[];
  readonly night: SchoolNight;
  /** Undefined where BullMQ runs on PostgreSQL. */
  readonly redis: RedisServer | undefined;
}

/**
 * Builds a house, works in it, and tears it down whatever happens.
 * @param onRedis puts BullMQ on a Redis of the house's own
 * @param tell is told of what ends without having been told to
 */
export async function inHouse<T>(
  contract: Contract,
  onRedis: boolean,
  chance: Chance,
  tell: (line: string) => void,
  work: (house: House) => Promise<T>,
): Promise<T> {
  const ending = new Ending();
  try {
    const redis = onRedis
      ? await ending.run(
          () => RedisServer.start(),
          (server) => server.stop(),
        )
      : undefined;
    const environment = await ending.run(
      () =>
        createTemporaryEnvironment({
          workers: 0,
          seed: 'nothing',
          carrierArguments: contract.carrierArguments,
          environment: { ...workerSettings, ...contract.environment },
          ...(redis === undefined ? {} : { redisUrl: redis.url }),
        }),
      (created) => created.stop(),
    );
    const networks: NetworkProcess[] = [];
    for (const kind of contract.networks ?? []) {
      const logs = join(environment.folder, 'logs');
      const network = await ending.run(
        () => startNetworkProcess(kind, reportDelay, logs),
        ({ process }) => process.stop(),
      );
      networks.push(network);
    }
    if (networks.length > 0) {
      const { window: smppWindow, requestTimeoutMilliseconds } = timing;
      const terms = { smppWindow, requestTimeoutMilliseconds };
      await sendByNetworks(networks, terms, environment.settings, environment.databaseUrl);
    }
    const delivery = await ending.run(
      () => openDelivery(environment.settings),
      (opened) => opened.close(),
    );
    // It may be another process than the environment's first one by now, which that would not end.
    const stop = (server: ApiServer): Promise<void> => server.stop();
    const apis = [await ending.run(() => Promise.resolve(ApiServer.first(environment)), stop)];
    if (contract.apis > 1) apis.push(await ending.run(() => ApiServer.another(environment), stop));
    const crew = await ending.run(
      () =>
        WorkerCrew.start(environment, {
          count: contract.workers,
          // Each brings its receipts to one of the APIs.
          settings: () => chance.pick(apis)?.receiptSettings ?? {},
          chance,
          tell,
        }),
      (started) => started.dismiss(),
    );
    return await work({
      environment,
      delivery,
      carrier: new CarrierClient(
        networks.length > 0
          ? networks.map(({ controlUrl }) => controlUrl)
          : [environment.carrierUrl],
      ),
      crew,
      apis,
      night: new SchoolNight(delivery, environment.databaseUrl),
      redis,
    });
  } finally {
    await ending.end();
  }
}

const workerSettings = {
  CARRIER_TIMEOUT: String(timing.requestTimeoutMilliseconds),
  DELIVERY_LEASE_MARGIN: String(timing.leaseMarginMilliseconds),
  DELIVERY_SWEEP_INTERVAL: '200',
  DELIVERY_WINDOW: String(timing.window),
  LOG_LEVEL: 'warn',
};
