import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from '../api.module.js';
import { readConfiguration } from '../platform/configuration/configuration.js';

/**
 * Opens the application without its HTTP side, for one piece of work at the command line, and closes
 * it again. No job and no timer runs in it.
 * @param environment as `readConfiguration` takes it
 */
export async function withApplication<T>(
  environment: Record<string, string | undefined>,
  work: (application: INestApplicationContext) => Promise<T>,
): Promise<T> {
  // It serves nobody, perhaps beside a process that does: the ports are that one's.
  const configuration = readConfiguration({
    ...environment,
    DROP_PORT: undefined,
    OBSERVATION_PORT: undefined,
  });
  const application = await NestFactory.createApplicationContext(ApiModule.with(configuration), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work(application);
  } finally {
    await application.close();
  }
}
