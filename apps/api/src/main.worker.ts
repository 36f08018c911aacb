import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DeliveryLanes } from './delivery/send/delivery-lanes.js';
import { Logger } from './platform/logging/logger.js';
import { runProcess } from './start-up/run-process.js';
import { WorkerModule } from './worker.module.js';

await runProcess(async (configuration) => {
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(configuration), {
    logger: false,
    abortOnError: false,
  });
  worker.useLogger(worker.get(Logger));
  const lanes = worker.get(DeliveryLanes, { strict: false });
  return { application: worker, longestAnswer: () => lanes.longestAnswer() };
});
