import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RealClock } from '../../platform/clock/real-clock.js';
import { ApiProblems } from '../../platform/errors/api-problems.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { ExportLanguageBody } from '../../platform/workbook/export-language.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { RequiresAction } from '../permissions/route-access.js';
import { AsksSecondFactor } from '../second-factor/asks-second-factor.js';
import { CurrentAccount, type Principal } from '../sessions/current-account.js';
import { ApiClientBody, RotationBody } from './api-client-bodies.js';
import {
  ApiClientListView,
  ApiClientView,
  IssuedApiClientView,
  viewApiClient,
} from './api-client-views.js';
import { ApiClientsRepository } from './api-clients.repository.js';
import { CreateApiClient } from './create-api-client.js';
import { ExportApiClients } from './export-api-clients.js';
import { RevokeApiClient } from './revoke-api-client.js';
import { RotateApiClient } from './rotate-api-client.js';

const usualOverlapHours = 24;

@ApiTags('accounts')
@Controller('api-clients')
export class ApiClientsController {
  constructor(
    private readonly realClock: RealClock,
    private readonly clients: ApiClientsRepository,
    private readonly createClient: CreateApiClient,
    private readonly exportClients: ExportApiClients,
    private readonly rotateClient: RotateApiClient,
    private readonly revokeClient: RevokeApiClient,
  ) {}

  /** Those that were revoked last, else the latest first. */
  @Get()
  @RequiresAction('api-client.manage')
  @ApiOkResponse({ type: ApiClientListView })
  async list(): Promise<ApiClientListView> {
    const rows = await this.clients.list(this.realClock.now());
    return { clients: rows.map(viewApiClient) };
  }

  @Post()
  @RequiresAction('api-client.manage')
  @AsksSecondFactor()
  @Header('Cache-Control', 'no-store')
  @ApiCreatedResponse({ type: IssuedApiClientView })
  @ApiProblems('api-client.expiry')
  async create(
    @CurrentAccount() account: Principal,
    @Body() body: ApiClientBody,
  ): Promise<IssuedApiClientView> {
    const { clientId, token } = await this.createClient.run(account.accountId, body);
    return { client: await this.view(clientId), token };
  }

  /** The list as a workbook; that it was taken away is in the audit trail. */
  @Post('exports')
  @HttpCode(200)
  @RequiresAction('api-client.manage')
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentAccount() { accountId }: Principal,
    @Body() { language = 'vi' }: ExportLanguageBody,
  ): Promise<StreamableFile> {
    const bytes = await this.exportClients.run(accountId, language);
    return answerWorkbook(bytes, language === 'vi' ? 'phan-mem.xlsx' : 'programs.xlsx');
  }

  @Post(':id/rotation')
  @RequiresAction('api-client.manage')
  @AsksSecondFactor()
  @Header('Cache-Control', 'no-store')
  @ApiCreatedResponse({ type: IssuedApiClientView })
  @ApiProblems('api-client.not-found', 'api-client.revoked', 'api-client.expiry')
  async rotate(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { overlapHours = usualOverlapHours, expiresAt }: RotationBody,
  ): Promise<IssuedApiClientView> {
    const { token } = await this.rotateClient.run(account.accountId, id, {
      ...{ overlapHours, expiresAt },
    });
    return { client: await this.view(id), token };
  }

  /** Asks for no second factor: whoever sees a program misused must be able to stop it at once. */
  @Post(':id/revocation')
  @RequiresAction('api-client.manage')
  @ApiCreatedResponse({ type: ApiClientView })
  @ApiProblems('api-client.not-found')
  async revoke(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ApiClientView> {
    await this.revokeClient.run(account.accountId, id);
    return this.view(id);
  }

  private async view(id: string): Promise<ApiClientView> {
    const row = await this.clients.read(id, this.realClock.now());
    if (row === null) throw new CodedError('api-client.not-found');
    return viewApiClient(row);
  }
}
