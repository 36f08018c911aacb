import { type DynamicModule, Module } from '@nestjs/common';
import { DropAddressModule } from './delivery/receipts/drop-address/drop-address.module.js';
import { featureModules } from './feature-modules.js';
import { ProblemDetailsFilter } from './platform/errors/problem-details.filter.js';
import type { Configuration } from './platform/configuration/configuration.js';
import { SchoolValues } from './platform/observation/school-values.js';
import { PlatformModule } from './platform/platform.module.js';

/** The application that answers people and gateways. It runs no job. */
@Module({})
export class ApiModule {
  constructor(schoolValues: SchoolValues) {
    schoolValues.tell();
  }

  static with(configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.with(configuration), ...featureModules, DropAddressModule],
      providers: [ProblemDetailsFilter],
    };
  }
}
