import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { AnswersEntityTag } from '../../platform/http/entity-tags/answers-entity-tag.js';
import {
  ChangesWhatWasSeen,
  type ExpectedVersion,
  IfMatch,
} from '../../platform/http/entity-tags/if-match.js';
import { ChangeClass } from './change-class.js';
import { ListMoves } from './list-moves.js';
import { ClassChangeBody, DepartureBody, DeparturesQuery } from './move-bodies.js';
import { DeparturePageView, StudentMovesView } from './move-views.js';
import { RecordDeparture } from './record-departure.js';
import { RecordReturn } from './record-return.js';
import { StudentMovesRepository } from './student-moves.repository.js';
import { UndoMove } from './undo-move.js';

@ApiTags('school life')
@Controller()
export class StudentMovesController {
  constructor(
    private readonly changeClass: ChangeClass,
    private readonly recordDeparture: RecordDeparture,
    private readonly recordReturn: RecordReturn,
    private readonly undoMove: UndoMove,
    private readonly listMoves: ListMoves,
    private readonly studentMoves: StudentMovesRepository,
  ) {}

  /** Who left the school and has not returned. */
  @Get('departures')
  @RequiresAction('student.move')
  @ApiOkResponse({ type: DeparturePageView })
  async departures(@Query() { cursor, limit = 50 }: DeparturesQuery): Promise<DeparturePageView> {
    const departures = await this.studentMoves.departures(cursor ?? null, limit);
    return {
      departures,
      next: departures.length < limit ? null : departures[departures.length - 1]!.id,
    };
  }

  @Get('students/:id/moves')
  @RequiresAction('student.move')
  @AnswersEntityTag()
  @ApiOkResponse({ type: StudentMovesView })
  moves(@Param('id', ParseUUIDPipe) studentId: string): Promise<StudentMovesView> {
    return this.listMoves.run(studentId);
  }

  /** The student changes class; the earlier enrolment ends the day before. */
  @Post('students/:id/class-changes')
  @RequiresAction('student.move')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiCreatedResponse({ type: StudentMovesView })
  async change(
    @CurrentAccount() { accountId }: Principal,
    @Param('id', ParseUUIDPipe) studentId: string,
    @IfMatch() seen: ExpectedVersion,
    @Body() { classId, from: day, note }: ClassChangeBody,
  ): Promise<StudentMovesView> {
    await this.changeClass.run({ accountId, studentId, seen, classId, day, note });
    return this.listMoves.run(studentId);
  }

  /** The student leaves the school. */
  @Post('students/:id/departures')
  @RequiresAction('student.move')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiCreatedResponse({ type: StudentMovesView })
  async leave(
    @CurrentAccount() { accountId }: Principal,
    @Param('id', ParseUUIDPipe) studentId: string,
    @IfMatch() seen: ExpectedVersion,
    @Body() { from: day, reason, note }: DepartureBody,
  ): Promise<StudentMovesView> {
    await this.recordDeparture.run({ accountId, studentId, seen, day, reason, note });
    return this.listMoves.run(studentId);
  }

  /** A student who had left comes back into a class. */
  @Post('students/:id/returns')
  @RequiresAction('student.move')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiCreatedResponse({ type: StudentMovesView })
  async comeBack(
    @CurrentAccount() { accountId }: Principal,
    @Param('id', ParseUUIDPipe) studentId: string,
    @IfMatch() seen: ExpectedVersion,
    @Body() { classId, from: day, note }: ClassChangeBody,
  ): Promise<StudentMovesView> {
    await this.recordReturn.run({ accountId, studentId, seen, classId, day, note });
    return this.listMoves.run(studentId);
  }

  /** Takes the last move back. */
  @Delete('students/:id/moves/:moveId')
  @RequiresAction('student.move')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiOkResponse({ type: StudentMovesView })
  async undo(
    @CurrentAccount() { accountId }: Principal,
    @Param('id', ParseUUIDPipe) studentId: string,
    @Param('moveId', ParseUUIDPipe) moveId: string,
    @IfMatch() seen: ExpectedVersion,
  ): Promise<StudentMovesView> {
    await this.undoMove.run({ accountId, studentId, moveId, seen });
    return this.listMoves.run(studentId);
  }
}
