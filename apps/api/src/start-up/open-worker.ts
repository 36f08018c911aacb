import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Configuration } from '../platform/configuration/configuration.js';
import { Logger } from '../platform/logging/logger.js';
import { WorkerModule } from '../worker.module.js';

/** Opens a worker: the features without their HTTP side, with the jobs and timers that a worker runs. */
export async function openWorker(configuration: Configuration): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(configuration), {
    logger: false,
    abortOnError: false,
  });
  worker.useLogger(worker.get(Logger));
  return worker;
}
