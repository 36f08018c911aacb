import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type WaitingKind, waitingKinds } from '@lien-lac/domain';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { type WaitingLine, WaitingLines } from '../platform/waiting/waiting-lines.js';

export class WaitingLineView implements WaitingLine {
  @ApiProperty({ enum: waitingKinds, enumName: 'WaitingKind' })
  kind: WaitingKind;

  @ApiProperty({ minimum: 1 })
  count: number;

  @ApiProperty({ description: 'Where it is done, as an address in the web app.' })
  to: string;
}

export class HomeView {
  @ApiProperty({ type: [WaitingLineView], description: 'The most pressing first.' })
  items: WaitingLineView[];
}

@ApiTags('home')
@Controller('home')
export class HomeController {
  constructor(private readonly waiting: WaitingLines) {}

  /** What waits for this person. */
  @Get()
  @RequiresAction('home.read')
  @ApiOkResponse({ type: HomeView })
  async read(@CurrentAccount() person: Principal): Promise<HomeView> {
    return { items: await this.waiting.of(person) };
  }
}
