import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { schoolDate } from '@lien-lac/domain';
import type { Response } from 'express';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { ApiEventStream } from '../../platform/http/api-event-stream.js';
import { EventStreams } from '../../platform/http/event-streams.js';
import { DayParameter } from '../day-parameter.js';
import { BoardQuery, BoardView, RemindedView, ReminderBody, viewBoard } from './board-views.js';
import { ReadBoard } from './read-board.js';
import { RemindMissing } from './remind-missing.js';

/** How every class of a day stands, for those who send its messages. */
@ApiTags('daily reports')
@Controller('daily-report-board')
export class BoardController {
  constructor(
    private readonly clock: SchoolClock,
    private readonly streams: EventStreams,
    private readonly board: ReadBoard,
    private readonly remindMissing: RemindMissing,
  ) {}

  @Get()
  @RequiresAction('daily-report.read')
  @ApiOkResponse({ type: BoardView })
  async read(
    @CurrentAccount() person: Principal,
    @Query() { date }: BoardQuery,
  ): Promise<BoardView> {
    return viewBoard(await this.board.run(person, date ?? (await this.today())));
  }

  /** Server-sent events: the board, whenever it changes, at most once a second. */
  @Get(':date/events')
  @RequiresAction('daily-report.read')
  @ApiEventStream(BoardView)
  async follow(
    @CurrentAccount() person: Principal,
    @Param('date', DayParameter) date: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.streams.follow(response, async () => viewBoard(await this.board.run(person, date)));
  }

  /** Mails whoever has not handed the diary in; within ten minutes nobody twice. */
  @Post('reminders')
  @HttpCode(200)
  @RequiresAction('daily-report.send')
  @ApiOkResponse({ type: RemindedView })
  remind(
    @CurrentAccount() person: Principal,
    @Body() { date }: ReminderBody,
  ): Promise<RemindedView> {
    return this.remindMissing.run(person, date);
  }

  private async today(): Promise<string> {
    return schoolDate(await this.clock.now());
  }
}
