import { Injectable } from '@nestjs/common';
import { RealClock } from '../../../platform/clock/real-clock.js';
import { SchoolClock } from '../../../platform/clock/school-clock.js';
import { Configuration } from '../../../platform/configuration/configuration.js';
import { Database } from '../../../platform/database/database.js';
import { Logger } from '../../../platform/logging/logger.js';
import { SecretSeal } from '../../../platform/sealing/secret-seal.js';
import { ZaloTokenRepository } from './tokens/zalo-token.repository.js';
import { ZaloTokens } from './tokens/zalo-tokens.js';
import type { ZaloConfiguration } from './zalo-configuration.js';
import { ZaloGateway } from './zalo.gateway.js';

/** Makes a gateway to Zalo of what was entered for it. */
@Injectable()
export class ZaloGateways {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly repository: ZaloTokenRepository,
    private readonly seal: SecretSeal,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
    private readonly logger: Logger,
  ) {}

  open(configuration: ZaloConfiguration): ZaloGateway {
    const { database, repository, seal, realClock, logger } = this;
    const parts = { database, repository, seal, realClock, logger };
    return new ZaloGateway(configuration, {
      tokens: new ZaloTokens(configuration, parts),
      logger,
      schoolNow: () => this.schoolClock.estimate(),
      window: this.configuration.delivery.window,
    });
  }
}
