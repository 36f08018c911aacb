import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { toSchoolIso, type WaitingKind, waitingKinds } from '@lien-lac/domain';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { WaitingLines } from '../platform/waiting/waiting-lines.js';

export class WaitingLineView {
  @ApiProperty({ enum: waitingKinds, enumName: 'WaitingKind' })
  kind: WaitingKind;

  @ApiProperty({ minimum: 1 })
  count: number;

  @ApiProperty({ description: 'Where it is done, as an address in the web app.' })
  to: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'After which it is late. School time.' })
  dueAt?: string;
}

export class HomeView {
  @ApiProperty({ type: [WaitingLineView], description: 'The most pressing first.' })
  items: WaitingLineView[];

  @ApiProperty({ format: 'date-time', description: 'School time.' })
  now: string;
}

@ApiTags('home')
@Controller('home')
export class HomeController {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly schoolClock: SchoolClock,
  ) {}

  /** What waits for this person. */
  @Get()
  @RequiresAction('home.read')
  @ApiOkResponse({ type: HomeView })
  async read(@CurrentAccount() person: Principal): Promise<HomeView> {
    const [lines, now] = await Promise.all([this.waiting.of(person), this.schoolClock.now()]);
    return {
      items: lines.map(({ dueAt, ...line }) => ({
        ...line,
        ...(dueAt === undefined ? {} : { dueAt: toSchoolIso(dueAt) }),
      })),
      now: toSchoolIso(now),
    };
  }
}
