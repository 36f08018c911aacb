import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule } from './api.module.js';
import { configureApi } from './configure-api.js';
import { Logger } from './platform/logging/logger.js';
import { runProcess } from './start-up/run-process.js';

await runProcess(async (configuration) => {
  const api = await NestFactory.create<NestExpressApplication>(ApiModule.with(configuration), {
    logger: false,
    bodyParser: false,
    rawBody: true,
    abortOnError: false,
  });
  api.useLogger(api.get(Logger));
  configureApi(api, configuration);
  await api.listen(configuration.port, configuration.host);
  return { application: api, url: await api.getUrl() };
});
