import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { AnswersEntityTag } from '../platform/http/entity-tags/answers-entity-tag.js';
import {
  ChangesWhatWasSeen,
  type ExpectedVersion,
  IfMatch,
} from '../platform/http/entity-tags/if-match.js';
import { ChangeGatewayChoice } from './change-gateway-choice.js';
import { GatewayChoiceBody } from './gateway-bodies.js';
import { GatewayChoiceView } from './gateway-views.js';

@ApiTags('gateways')
@Controller('gateway-choice')
export class GatewayChoiceController {
  constructor(private readonly changeChoice: ChangeGatewayChoice) {}

  /** How a gateway is chosen where several could take a message, and in which order they stand. */
  @Put()
  @RequiresAction('gateway.manage')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiOkResponse({ type: GatewayChoiceView })
  change(
    @CurrentAccount() person: Principal,
    @Body() body: GatewayChoiceBody,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<GatewayChoiceView> {
    return this.changeChoice.run(person, body, expected);
  }
}
