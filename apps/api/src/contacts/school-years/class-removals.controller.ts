import { Controller, Delete, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { RemoveClass } from './remove-class.js';

@ApiTags('school life')
@Controller('classes')
export class ClassRemovalsController {
  constructor(private readonly removeClass: RemoveClass) {}

  /** Takes a class away on which nothing hangs and never did. */
  @Delete(':id')
  @HttpCode(204)
  @RequiresAction('school-year.manage')
  @ApiNoContentResponse()
  async remove(
    @CurrentAccount() { accountId }: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.removeClass.run(accountId, id);
  }
}
