import { closesAt, nextOpening, toSchoolIso } from '@lien-lac/domain';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsISO8601, Matches } from 'class-validator';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { DispatchRepository } from '../delivery/dispatches/dispatch.repository.js';
import { SendingWindow } from '../delivery/window/sending-window.js';
import { SetSchoolClock } from './set-school-clock.js';

class SchoolClockState {
  @ApiProperty({ description: 'School time, ISO 8601.', example: '2026-11-23T21:59:00.000+07:00' })
  now: string;

  @ApiProperty({ description: 'Whether guardians may be written to at this moment.' })
  open: boolean;

  @ApiProperty({ description: 'When the next message to a guardian may leave.' })
  opensAt: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'When the quiet hours begin next; null where there are none.',
  })
  closesAt: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'When those quiet hours end; null where there are none.',
  })
  reopensAt: string | null;

  @ApiProperty({ description: 'Messages that are with a gateway at this moment.' })
  inFlight: number;
}

class NewSchoolTime {
  @ApiProperty({ example: '2026-11-23T22:30:00+07:00' })
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:?\d{2})$/, { message: 'now must have an offset, such as +07:00' })
  now: string;
}

@ApiTags('school-clock')
@Controller('school-clock')
export class SchoolClockController {
  constructor(
    private readonly window: SendingWindow,
    private readonly dispatches: DispatchRepository,
    private readonly setSchoolClock: SetSchoolClock,
  ) {}

  /** What time it is at the school, and whether messages may leave. */
  @Get()
  @RequiresAction('clock.read')
  @ApiOkResponse({ type: SchoolClockState })
  async read(): Promise<SchoolClockState> {
    const { now, open, opensAt } = await this.window.state();
    const quietHours = await this.window.quietHours();
    const closing = closesAt(now, quietHours);
    return {
      now: toSchoolIso(now),
      open,
      opensAt: toSchoolIso(opensAt),
      closesAt: closing && toSchoolIso(closing),
      reopensAt: closing && toSchoolIso(nextOpening(closing, quietHours)),
      inFlight: await this.dispatches.countInFlight(),
    };
  }

  /** Sets the school clock; in demo and test only. */
  @Put()
  @RequiresAction('clock.set')
  @ApiOkResponse({ type: SchoolClockState })
  async set(
    @Body() { now }: NewSchoolTime,
    @CurrentAccount() account: Principal,
  ): Promise<SchoolClockState> {
    await this.setSchoolClock.run(new Date(now), account.accountId);
    return this.read();
  }
}
