import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from './platform/logging/logger.js';
import { runProcess } from './start-up/run-process.js';
import { WorkerModule } from './worker.module.js';

await runProcess(async (configuration) => {
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(configuration), {
    logger: false,
    abortOnError: false,
  });
  worker.useLogger(worker.get(Logger));
  return { application: worker };
});
