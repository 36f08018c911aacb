import { type OpenedDelivery, openDelivery } from '@lien-lac/api';
import {
  createTemporaryEnvironment,
  type TemporaryEnvironment,
} from '../environment/temporary-environment.js';
import { ApiServer } from './api-server.js';
import { CarrierClient } from './carrier-client.js';
import type { Chance } from './chance.js';
import type { Contract } from './contracts.js';
import { RedisServer } from './redis-server.js';
import { WorkerCrew } from './worker-crew.js';

/** What the workers of a trial run with: short times, so that much happens in a minute. */
export const timing = {
  /** Messages that one worker may have in flight. */
  window: 24,
  requestTimeoutMilliseconds: 1_500,
  leaseMarginMilliseconds: 700,
} as const;

const workerCount = 3;

/** A trial may run at night, and the messages obey the quiet hours. */
const morning = new Date('2026-11-23T08:00:00+07:00');

/** The whole system on fresh ground, ready to be maltreated. */
export interface House {
  readonly environment: TemporaryEnvironment;
  readonly delivery: OpenedDelivery;
  readonly carrier: CarrierClient;
  readonly crew: WorkerCrew;
  readonly api: ApiServer;
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
  const redis = onRedis ? await RedisServer.start() : undefined;
  let environment: TemporaryEnvironment | undefined;
  let delivery: OpenedDelivery | undefined;
  try {
    environment = await createTemporaryEnvironment({
      workers: workerCount,
      seed: 'nothing',
      carrierArguments: contract.carrierArguments,
      environment: { ...workerSettings, ...contract.environment },
      ...(redis === undefined ? {} : { redisUrl: redis.url }),
    });
    delivery = await openDelivery(environment.settings);
    await delivery.setSchoolClock(morning);
    const carrier = new CarrierClient(environment.carrierUrl);
    const crew = new WorkerCrew(environment, chance, tell);
    const api = new ApiServer(environment);
    try {
      return await work({ environment, delivery, carrier, crew, api, redis });
    } finally {
      await crew.dismiss();
      await api.stop();
    }
  } finally {
    await delivery?.close();
    await environment?.stop();
    await redis?.stop();
  }
}

const workerSettings = {
  CARRIER_TIMEOUT: String(timing.requestTimeoutMilliseconds),
  DELIVERY_LEASE_MARGIN: String(timing.leaseMarginMilliseconds),
  DELIVERY_SWEEP_INTERVAL: '200',
  DELIVERY_WINDOW: String(timing.window),
  LOG_LEVEL: 'warn',
};
