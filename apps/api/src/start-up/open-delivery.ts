import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Delivery } from '../delivery/delivery.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import type {
  Acceptance,
  DispatchRequest,
  DispatchSummary,
  MessageRequest,
} from '../delivery/dispatches/dispatch-request.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { type Configuration, readConfiguration } from '../platform/configuration/configuration.js';
import { Database } from '../platform/database/database.js';
import { PlatformModule } from '../platform/platform.module.js';

/** Delivery by itself, as a sender of no module uses it: what trials and benchmarks send with. */
export interface OpenedDelivery {
  /** Takes a whole send in a transaction of its own, and then wakes the workers. */
  accept(
    request: DispatchRequest,
    messages: AsyncIterable<MessageRequest[]> | Iterable<MessageRequest[]>,
  ): Promise<Acceptance>;
  /** How far the latest send of a source has come; null where none was accepted. */
  progress(sourceKind: string, sourceId: string): Promise<DispatchSummary | null>;
  /** Holds back what has not left of a source, or lets it go on; returns how many messages that are. */
  steer(verb: 'pause' | 'resume', sourceKind: string, sourceId: string): Promise<number>;
  /** School time now. */
  schoolNow(): Promise<Date>;
  /** Sets the school clock of every process on this database; it goes on ticking. */
  setSchoolClock(instant: Date): Promise<void>;
  close(): Promise<void>;
}

/** The platform and delivery, without the API's HTTP side and without what a worker runs. */
@Module({})
class DeliveryAlone {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: DeliveryAlone,
      imports: [PlatformModule.with(configuration), DeliveryModule],
    };
  }
}

/**
 * Opens delivery on a database that is in use or not, in this process. Nothing leaves from here: the
 * workers send.
 * @param environment as `readConfiguration` takes it; the workers' own
 */
export async function openDelivery(
  environment: Record<string, string | undefined>,
): Promise<OpenedDelivery> {
  const application = await NestFactory.createApplicationContext(
    DeliveryAlone.with(readConfiguration({ ...environment, OBSERVATION_PORT: undefined })),
    { logger: false, abortOnError: false },
  );
  const delivery = application.get(Delivery, { strict: false });
  const database = application.get(Database, { strict: false });
  const schoolClock = application.get(SchoolClock, { strict: false });
  return {
    accept: async (request, messages) => {
      const acceptance = await database.transaction((transaction) =>
        delivery.accept(transaction, request, messages),
      );
      await delivery.wake(acceptance.dispatchId, request.notBefore);
      return acceptance;
    },
    progress: (sourceKind, sourceId) => delivery.progress(sourceKind, sourceId),
    steer: (verb, sourceKind, sourceId) =>
      database.transaction((transaction) => delivery[verb](transaction, sourceKind, sourceId)),
    schoolNow: () => schoolClock.now(),
    setSchoolClock: (instant) => schoolClock.set(instant),
    close: () => application.close(),
  };
}
