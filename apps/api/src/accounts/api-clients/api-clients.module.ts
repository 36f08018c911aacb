import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApiClientEntity } from './api-client.entity.js';
import { ApiClientSecretEntity } from './api-client-secret.entity.js';
import { ApiClientsController } from './api-clients.controller.js';
import { ApiClientsRepository } from './api-clients.repository.js';
import { AuthenticateApiClient } from './authenticate-api-client.js';
import { CreateApiClient } from './create-api-client.js';
import { ExportApiClients } from './export-api-clients.js';
import { RevokeApiClient } from './revoke-api-client.js';
import { RotateApiClient } from './rotate-api-client.js';

/** Other programs that may call the API. */
@Module({
  imports: [TypeOrmModule.forFeature([ApiClientEntity, ApiClientSecretEntity])],
  controllers: [ApiClientsController],
  providers: [
    ApiClientsRepository,
    AuthenticateApiClient,
    CreateApiClient,
    ExportApiClients,
    RevokeApiClient,
    RotateApiClient,
  ],
  exports: [AuthenticateApiClient],
})
export class ApiClientsModule {}
