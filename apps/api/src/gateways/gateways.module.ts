import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { StaffMailModule } from '../staff-mail/staff-mail.module.js';
import { AddGateway } from './add-gateway.js';
import { ChangeGatewayChoice } from './change-gateway-choice.js';
import { ChangeGateway } from './change-gateway.js';
import { FindGateway } from './find-gateway.js';
import { GatewayChoiceController } from './gateway-choice.controller.js';
import { GatewaysController } from './gateways.controller.js';
import { PauseGateway } from './pause-gateway.js';
import { ReadGateways } from './read-gateways.js';
import { ReplaceGatewaySecrets } from './replace-gateway-secrets.js';
import { RetireGateway } from './retire-gateway.js';
import { TellGatewayPauses } from './tell-gateway-pauses.js';
import { TestGateway } from './test-gateway.js';
import { WaitingGateways } from './waiting-gateways.js';

/** The ways out of the house, as CGCN sets them up, sees and steers them. */
@Module({
  imports: [AccountsModule, DeliveryModule, StaffMailModule],
  controllers: [GatewaysController, GatewayChoiceController],
  providers: [
    AddGateway,
    ChangeGateway,
    ChangeGatewayChoice,
    FindGateway,
    PauseGateway,
    ReadGateways,
    ReplaceGatewaySecrets,
    RetireGateway,
    TellGatewayPauses,
    TestGateway,
    WaitingGateways,
  ],
  exports: [AddGateway, TellGatewayPauses],
})
export class GatewaysModule {}
