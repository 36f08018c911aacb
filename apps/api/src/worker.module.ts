import { type DynamicModule, Module } from '@nestjs/common';
import { featureModules } from './feature-modules.js';
import type { Configuration } from './platform/configuration/configuration.js';
import { PlatformModule } from './platform/platform.module.js';
import { workerModules } from './worker-modules.js';

/** The same features as the API's, and what runs their jobs and timers. */
@Module({})
export class WorkerModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.with(configuration), ...featureModules, ...workerModules],
    };
  }
}
