import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { AsksSecondFactor } from '../accounts/second-factor/asks-second-factor.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { AnswersEntityTag } from '../platform/http/entity-tags/answers-entity-tag.js';
import {
  ChangesWhatWasSeen,
  type ExpectedVersion,
  IfMatch,
} from '../platform/http/entity-tags/if-match.js';
import { AddGateway } from './add-gateway.js';
import { ChangeGateway } from './change-gateway.js';
import {
  GatewayBody,
  GatewaySecretsBody,
  GatewayTestBody,
  NewGatewayBody,
} from './gateway-bodies.js';
import { GatewayListView, GatewayTestView, GatewayView } from './gateway-views.js';
import { PauseGateway } from './pause-gateway.js';
import { ReadGateways } from './read-gateways.js';
import { ReplaceGatewaySecrets } from './replace-gateway-secrets.js';
import { RetireGateway } from './retire-gateway.js';
import { TestGateway } from './test-gateway.js';

/** The ways out of the house: what they are set to, how they do, and who has them wait. */
@ApiTags('gateways')
@Controller('gateways')
@RequiresAction('gateway.manage')
export class GatewaysController {
  constructor(
    private readonly read: ReadGateways,
    private readonly addGateway: AddGateway,
    private readonly changeGateway: ChangeGateway,
    private readonly replaceSecrets: ReplaceGatewaySecrets,
    private readonly pauses: PauseGateway,
    private readonly service: RetireGateway,
    private readonly tests: TestGateway,
  ) {}

  /** All gateways with their health, in the school's order. */
  @Get()
  @ApiOkResponse({ type: GatewayListView })
  list(): Promise<GatewayListView> {
    return this.read.list();
  }

  /** One more gateway. The second factor is asked again: whoever sets one up sees what is sent. */
  @Post()
  @AsksSecondFactor()
  @ApiCreatedResponse({ type: GatewayView })
  async add(
    @CurrentAccount() person: Principal,
    @Body() body: NewGatewayBody,
  ): Promise<GatewayView> {
    await this.addGateway.run(person, body);
    return this.read.one(body.name);
  }

  @Get(':name')
  @AnswersEntityTag()
  @ApiOkResponse({ type: GatewayView })
  find(@Param('name') name: string): Promise<GatewayView> {
    return this.read.one(name);
  }

  /** Its settings, weight, price and rate; workers go by them within two seconds. */
  @Put(':name')
  @AsksSecondFactor()
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiOkResponse({ type: GatewayView })
  async change(
    @CurrentAccount() person: Principal,
    @Param('name') name: string,
    @Body() body: GatewayBody,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<GatewayView> {
    await this.changeGateway.run(person, name, body, expected);
    return this.read.one(name);
  }

  /** Puts other secrets in place of those that it has. */
  @Put(':name/secrets')
  @AsksSecondFactor()
  @ApiOkResponse({ type: GatewayView })
  async replace(
    @CurrentAccount() person: Principal,
    @Param('name') name: string,
    @Body() body: GatewaySecretsBody,
  ): Promise<GatewayView> {
    await this.replaceSecrets.run(person, name, body.secrets);
    return this.read.one(name);
  }

  /** Hands it nothing more, until somebody lets it go on. What it has in hand is settled. */
  @Put(':name/pause')
  @ApiOkResponse({ type: GatewayView })
  async pause(
    @CurrentAccount() person: Principal,
    @Param('name') name: string,
  ): Promise<GatewayView> {
    await this.pauses.pause(person, name);
    return this.read.one(name);
  }

  /** Lets it go on with its whole part, whether a person or it itself had it wait. */
  @Delete(':name/pause')
  @ApiOkResponse({ type: GatewayView })
  async resume(
    @CurrentAccount() person: Principal,
    @Param('name') name: string,
  ): Promise<GatewayView> {
    await this.pauses.resume(person, name);
    return this.read.one(name);
  }

  /** Takes it out of service. It stays in the list, since messages name it. */
  @Delete(':name/service')
  @ApiOkResponse({ type: GatewayView })
  async disable(
    @CurrentAccount() person: Principal,
    @Param('name') name: string,
  ): Promise<GatewayView> {
    await this.service.run(person, name, false);
    return this.read.one(name);
  }

  /** Puts it back into service. */
  @Put(':name/service')
  @AsksSecondFactor()
  @ApiOkResponse({ type: GatewayView })
  async enable(
    @CurrentAccount() person: Principal,
    @Param('name') name: string,
  ): Promise<GatewayView> {
    await this.service.run(person, name, true);
    return this.read.one(name);
  }

  /** Sends a fixed text by this very gateway to the person who asks. */
  @Post(':name/tests')
  @ApiCreatedResponse({ type: GatewayTestView })
  test(
    @CurrentAccount() person: Principal,
    @Param('name') name: string,
    @Body() body: GatewayTestBody,
  ): Promise<GatewayTestView> {
    return this.tests.run(person, name, body.phone);
  }

  /** What has become of one's own test message. */
  @Get(':name/tests/:id')
  @HttpCode(200)
  @ApiOkResponse({ type: GatewayTestView })
  findTest(
    @CurrentAccount() person: Principal,
    @Param('name') name: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<GatewayTestView> {
    return this.tests.find(person, name, id);
  }
}
