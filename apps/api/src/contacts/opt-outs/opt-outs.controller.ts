import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { EndOptOut } from './end-opt-out.js';
import { OptOutBody, OptOutParameters } from './opt-out-bodies.js';
import { RecordOptOut } from './record-opt-out.js';

@ApiTags('contacts')
@Controller('guardians/:id/opt-outs')
export class OptOutsController {
  constructor(
    private readonly recordOptOut: RecordOptOut,
    private readonly endOptOut: EndOptOut,
  ) {}

  @Post()
  @HttpCode(204)
  @RequiresAction('contact.opt-out')
  @ApiNoContentResponse()
  async optOut(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { messageKind, howSaid }: OptOutBody,
  ): Promise<void> {
    await this.recordOptOut.run(account, id, messageKind, howSaid);
  }

  @Delete(':messageKind')
  @HttpCode(204)
  @RequiresAction('contact.opt-out')
  @ApiNoContentResponse()
  async backIn(
    @CurrentAccount() account: Principal,
    @Param() { id, messageKind }: OptOutParameters,
  ): Promise<void> {
    await this.endOptOut.run(account, id, messageKind);
  }
}
