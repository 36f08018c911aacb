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
  Res,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { ApiEventStream } from '../../platform/http/api-event-stream.js';
import { EventStreams } from '../../platform/http/event-streams.js';
import { DayParameter } from '../day-parameter.js';
import { AskAboutContradiction } from './ask-about-contradiction.js';
import { ChooseObservation } from './choose-observation.js';
import { ClassDayNewsView, ClassDayView } from './class-day-views.js';
import { DescribeClassDay } from './describe-class-day.js';
import { MoveReview, type ReviewStep } from './move-review.js';
import { ObservationChoiceBody, QuestionBody, SettlementBody } from './review-bodies.js';
import { SettleContradiction } from './settle-contradiction.js';
import { viewClassDay } from './view-class-day.js';

/** A class's day: the diary beside the observations, and what each family will be told. */
@ApiTags('daily reports')
@Controller('classes/:id/daily-reports/:date')
export class ReviewController {
  constructor(
    private readonly configuration: Configuration,
    private readonly streams: EventStreams,
    private readonly describe: DescribeClassDay,
    private readonly moveReview: MoveReview,
    private readonly settleContradiction: SettleContradiction,
    private readonly askAbout: AskAboutContradiction,
    private readonly chooseObservation: ChooseObservation,
  ) {}

  @Get()
  @RequiresAction('daily-report.read')
  @ApiOkResponse({ type: ClassDayView })
  async read(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
  ): Promise<ClassDayView> {
    const described = await this.describe.run(person, { classId, date });
    return viewClassDay(described, this.configuration.smsPartPrice);
  }

  /** Server-sent events: the day, whenever it changes, at most once a second. */
  @Get('events')
  @RequiresAction('daily-report.read')
  @ApiEventStream(ClassDayNewsView)
  async follow(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.streams.follow(response, async () => ({
      ...(await this.read(person, classId, date)),
      ended: false,
    }));
  }

  /** Takes it into review: from now on its teacher can't take it back. */
  @Post('review')
  @HttpCode(200)
  @RequiresAction('daily-report.send')
  @ApiOkResponse({ type: ClassDayView })
  begin(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
  ): Promise<ClassDayView> {
    return this.move(person, classId, date, 'begin-review');
  }

  @Delete('review')
  @RequiresAction('daily-report.send')
  @ApiOkResponse({ type: ClassDayView })
  leave(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
  ): Promise<ClassDayView> {
    return this.move(person, classId, date, 'leave-review');
  }

  /** Says that nothing is open any more: its messages may leave. */
  @Post('readiness')
  @HttpCode(200)
  @RequiresAction('daily-report.send')
  @ApiOkResponse({ type: ClassDayView })
  makeReady(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
  ): Promise<ClassDayView> {
    return this.move(person, classId, date, 'make-ready');
  }

  @Delete('readiness')
  @RequiresAction('daily-report.send')
  @ApiOkResponse({ type: ClassDayView })
  reopen(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
  ): Promise<ClassDayView> {
    return this.move(person, classId, date, 'reopen-review');
  }

  /** Says which side of a contradiction is right. */
  @Put('settlements')
  @RequiresAction('daily-report.send')
  @ApiOkResponse({ type: ClassDayView })
  async settle(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
    @Body() { key, choice }: SettlementBody,
  ): Promise<ClassDayView> {
    await this.settleContradiction.run(person, { classId, date }, key, choice);
    return this.read(person, classId, date);
  }

  /** Asks whoever wrote one side of a contradiction. */
  @Post('questions')
  @HttpCode(200)
  @RequiresAction('daily-report.send')
  @ApiOkResponse({ type: ClassDayView })
  async ask(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
    @Body() { key, askedOf, question }: QuestionBody,
  ): Promise<ClassDayView> {
    await this.askAbout.run(person, { classId, date }, { key, askedOf, question });
    return this.read(person, classId, date);
  }

  /** Takes an observation over into the family's message, or leaves it out. */
  @Put('observations/:observationId')
  @RequiresAction('daily-report.send')
  @ApiOkResponse({ type: ClassDayView })
  async choose(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
    @Param('observationId', ParseUUIDPipe) observationId: string,
    @Body() { takenOver }: ObservationChoiceBody,
  ): Promise<ClassDayView> {
    await this.chooseObservation.run(person, { classId, date }, observationId, takenOver);
    return this.read(person, classId, date);
  }

  private async move(
    person: Principal,
    classId: string,
    date: string,
    step: ReviewStep,
  ): Promise<ClassDayView> {
    await this.moveReview.run(person, { classId, date }, step);
    return this.read(person, classId, date);
  }
}
