import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { errorText } from '@lien-lac/domain';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { IsDay } from '../../contacts/school-years/is-day.js';
import { Idempotent } from '../../platform/http/idempotency/idempotent.js';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out.js';
import { DayParameter } from '../day-parameter.js';
import { SendAgain } from './send-again.js';
import { SendClass } from './send-class.js';
import { SendCorrection } from './send-correction.js';
import { SendReadyClasses } from './send-ready-classes.js';

export class SendingBody {
  @ApiPropertyOptional({
    description: 'With it, nothing is sent whose texts are otherwise by now.',
  })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  seen?: string;

  @ApiPropertyOptional({
    default: false,
    description: 'Send it although its evening is over, with its date in the texts.',
  })
  @MayBeLeftOut()
  @IsBoolean()
  withDate?: boolean;
}

export class SentMessagesView {
  @ApiProperty({ description: 'How many messages leave.' })
  messages: number;
}

export class SendingDayBody {
  @ApiProperty({ format: 'date' })
  @IsDay()
  date: string;
}

export class SentClassView {
  @ApiProperty()
  className: string;

  @ApiProperty()
  messages: number;
}

export class KeptClassView {
  @ApiProperty()
  className: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ description: 'Why it stayed, in Vietnamese.' })
  message: string;
}

export class SentClassesView {
  @ApiProperty({ type: [SentClassView] })
  sent: SentClassView[];

  @ApiProperty({ type: [KeptClassView] })
  kept: KeptClassView[];
}

/** The messages to families leave. */
@ApiTags('daily reports')
@Controller()
export class SendsController {
  constructor(
    private readonly sendClass: SendClass,
    private readonly sendReady: SendReadyClasses,
    private readonly sendCorrection: SendCorrection,
    private readonly sendAgain: SendAgain,
  ) {}

  @Post('classes/:id/daily-reports/:date/sending')
  @HttpCode(200)
  @RequiresAction('daily-report.send')
  @Idempotent()
  @ApiOkResponse({ type: SentMessagesView })
  async send(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
    @Body() { seen, withDate = false }: SendingBody,
  ): Promise<SentMessagesView> {
    const { total } = await this.sendClass.run(person, { classId, date }, { seen, withDate });
    return { messages: total };
  }

  /** Every class of the day that is ready. */
  @Post('daily-report-board/sending')
  @HttpCode(200)
  @RequiresAction('daily-report.send')
  @ApiOkResponse({ type: SentClassesView })
  async sendAll(
    @CurrentAccount() person: Principal,
    @Body() { date }: SendingDayBody,
  ): Promise<SentClassesView> {
    const { sent, kept } = await this.sendReady.run(person, date);
    return {
      sent,
      kept: kept.map(({ className, code }) => ({
        ...{ className, code, message: errorText(code, 'vi') },
      })),
    };
  }

  /** Sends the correction of a student's message that somebody has agreed to. */
  @Post('classes/:id/daily-reports/:date/students/:studentId/correction')
  @HttpCode(204)
  @RequiresAction('daily-report.send')
  @Idempotent()
  @ApiNoContentResponse()
  async correct(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
  ): Promise<void> {
    await this.sendCorrection.run(person, { classId, date }, studentId);
  }

  /** Sends what could not leave in its evening, with its date in the text. */
  @Post('classes/:id/daily-reports/:date/sending-again')
  @HttpCode(200)
  @RequiresAction('daily-report.send')
  @Idempotent()
  @ApiOkResponse({ type: SentMessagesView })
  async again(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
  ): Promise<SentMessagesView> {
    const { total } = await this.sendAgain.run(person, { classId, date });
    return { messages: total };
  }
}
