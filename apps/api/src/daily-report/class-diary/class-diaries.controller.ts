import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  ParseUUIDPipe,
  Patch,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ApiEventStream } from '../../platform/http/api-event-stream.js';
import { AnswersEntityTag } from '../../platform/http/entity-tags/answers-entity-tag.js';
import {
  ChangesWhatWasSeen,
  type ExpectedVersion,
  IfMatch,
} from '../../platform/http/entity-tags/if-match.js';
import { EventStreams } from '../../platform/http/event-streams.js';
import { Idempotent } from '../../platform/http/idempotency/idempotent.js';
import { ChangeClassDiary } from './change-class-diary.js';
import { ClassDiaries } from './class-diaries.js';
import {
  ChangedDiaryView,
  ClassDiaryView,
  DiariesQuery,
  DiaryChangesBody,
  DiaryListView,
  DiaryNewsView,
} from './class-diary-views.js';
import { DescribeClassDiary, untouchedVersion } from './describe-class-diary.js';
import { DiaryAccess } from './diary-access.js';
import { readChange } from './diary-change-bodies.js';
import { DayPipe } from './day.pipe.js';
import { HandInClassDiary } from './hand-in-class-diary.js';
import { TakeBackClassDiary } from './take-back-class-diary.js';

/** What the teacher of a class records of a day (procedure § 3.2). */
@ApiTags('class diaries')
@Controller('class-diaries')
export class ClassDiariesController {
  constructor(
    private readonly describe: DescribeClassDiary,
    private readonly access: DiaryAccess,
    private readonly diaries: ClassDiaries,
    private readonly changeDiary: ChangeClassDiary,
    private readonly handInDiary: HandInClassDiary,
    private readonly takeBackDiary: TakeBackClassDiary,
    private readonly streams: EventStreams,
  ) {}

  /** How far each class is on a day. */
  @Get()
  @RequiresAction('diary.read')
  @ApiOkResponse({ type: DiaryListView })
  list(
    @CurrentAccount() person: Principal,
    @Query() { date }: DiariesQuery,
  ): Promise<DiaryListView> {
    return this.describe.list(person, date);
  }

  @Get(':classId/:date')
  @RequiresAction('diary.read')
  @AnswersEntityTag()
  @ApiOkResponse({ type: ClassDiaryView })
  read(
    @CurrentAccount() person: Principal,
    @Param('classId', ParseUUIDPipe) classId: string,
    @Param('date', DayPipe) date: string,
  ): Promise<ClassDiaryView> {
    return this.describe.one(person, classId, date);
  }

  /** Writes changes; where somebody else changed the same place, theirs stays and is told. */
  @Patch(':classId/:date')
  @RequiresAction('diary.write')
  @Idempotent()
  @ApiOkResponse({ type: ChangedDiaryView })
  async change(
    @CurrentAccount() person: Principal,
    @Param('classId', ParseUUIDPipe) classId: string,
    @Param('date', DayPipe) date: string,
    @Body() body: DiaryChangesBody,
  ): Promise<ChangedDiaryView> {
    const changes = body.changes.flatMap((change) => readChange(change) ?? []);
    const conflicts = await this.changeDiary.run(person, classId, date, changes);
    const diary = await this.describe.one(person, classId, date);
    return { diary, conflicts: [...conflicts] };
  }

  /** Gives it to the comms team. */
  @Put(':classId/:date/hand-in')
  @RequiresAction('diary.write')
  @Idempotent()
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiOkResponse({ type: ClassDiaryView })
  async handIn(
    @CurrentAccount() person: Principal,
    @Param('classId', ParseUUIDPipe) classId: string,
    @Param('date', DayPipe) date: string,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<ClassDiaryView> {
    await this.handInDiary.run(person, classId, date, expected);
    return this.describe.one(person, classId, date);
  }

  /** Takes it back, until the review has begun. */
  @Delete(':classId/:date/hand-in')
  @RequiresAction('diary.write')
  @AnswersEntityTag()
  @ApiOkResponse({ type: ClassDiaryView })
  async takeBack(
    @CurrentAccount() person: Principal,
    @Param('classId', ParseUUIDPipe) classId: string,
    @Param('date', DayPipe) date: string,
  ): Promise<ClassDiaryView> {
    await this.takeBackDiary.run(person, classId, date);
    return this.describe.one(person, classId, date);
  }

  /** Server-sent events: that somebody has written in it or moved it. */
  @Get(':classId/:date/events')
  @RequiresAction('diary.read')
  @ApiEventStream(DiaryNewsView)
  async follow(
    @CurrentAccount() person: Principal,
    @Param('classId', ParseUUIDPipe) classId: string,
    @Param('date', DayPipe) date: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.streams.follow(response, async () => {
      await this.access.to(person, 'diary.read', classId, date);
      const diary = await this.diaries.of(classId, date);
      return {
        version: diary?.version ?? untouchedVersion,
        status: diary?.standing.status ?? 'draft',
        ended: false,
      };
    });
  }
}
