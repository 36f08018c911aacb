import {
  type BoardState,
  boardStates,
  type DayJobName,
  dayJobNames,
  type LessonTime,
  lessonTimes,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDay } from '../../contacts/school-years/is-day.js';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out.js';
import type { Board, BoardClass } from './read-board.js';

export class BoardQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Today unless told.' })
  @MayBeLeftOut()
  @IsDay()
  date?: string;
}

export class ReminderBody {
  @ApiProperty({ format: 'date' })
  @IsDay()
  date: string;
}

export class RemindedView {
  @ApiProperty({ type: [String], description: 'Classes whose teachers were mailed.' })
  reminded: string[];

  @ApiProperty({ type: [String], description: 'Classes for which nobody could be mailed.' })
  unreached: string[];
}

/** What became of a class's messages: confirmed, handed over and did not arrive are the three results. */
export class ReportNumbersView {
  @ApiProperty()
  total: number;

  @ApiProperty()
  underWay: number;

  @ApiProperty()
  confirmed: number;

  @ApiProperty()
  handedOver: number;

  @ApiProperty()
  didNotArrive: number;

  @ApiProperty({
    description: 'Of those that did not arrive, what could not leave in its evening.',
  })
  expired: number;

  @ApiProperty()
  unknown: number;
}

export class BoardClassAbilities {
  @ApiProperty({ description: 'Send its messages, as far as nothing else stands in the way.' })
  send: boolean;
}

export class BoardClassView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ type: String, nullable: true })
  teacherName: string | null;

  @ApiProperty({ enum: boardStates, enumName: 'BoardState' })
  state: BoardState;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  handedInAt: string | null;

  @ApiProperty({ type: Number, nullable: true })
  minutesLate: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who handed it in for the teacher.' })
  forTeacherBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  reviewerName: string | null;

  @ApiProperty()
  openContradictions: number;

  @ApiProperty({ description: 'Of those, how many were asked about and not answered.' })
  asked: number;

  @ApiProperty({ description: 'Changed messages that wait for another person’s word.' })
  waitingEdits: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  sentBy: string | null;

  @ApiProperty({ type: ReportNumbersView, nullable: true })
  results: ReportNumbersView | null;

  @ApiProperty({ type: BoardClassAbilities })
  can: BoardClassAbilities;
}

export class LateJobView {
  @ApiProperty({ enum: dayJobNames, enumName: 'DayJobName' })
  name: DayJobName;

  @ApiProperty({ format: 'date-time' })
  dueAt: string;
}

export class BoardAbilities {
  @ApiProperty()
  remind: boolean;
}

export class BoardView {
  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ enum: lessonTimes, enumName: 'LessonTime' })
  lessons: LessonTime;

  @ApiProperty({ type: String, nullable: true, description: 'The holiday, where it is one.' })
  holiday: string | null;

  @ApiProperty({ format: 'date-time' })
  dueAt: string;

  @ApiProperty({ type: [BoardClassView] })
  classes: BoardClassView[];

  @ApiProperty({ type: [LateJobView], description: 'What should have happened by itself.' })
  lateJobs: LateJobView[];

  @ApiProperty({ type: BoardAbilities })
  can: BoardAbilities;

  @ApiProperty({ description: 'Of its stream of events: never, since a day goes on.' })
  ended: boolean;
}

export function viewBoard(board: Board): BoardView {
  const reason = board.whyNoSchool;
  return {
    date: board.date,
    lessons: board.lessons,
    holiday: reason?.kind === 'holiday' ? reason.note : null,
    dueAt: board.instants.diaryDue.toISOString(),
    classes: board.classes.map(viewClass),
    lateJobs: board.lateJobs.map(({ name, dueAt }) => ({ name, dueAt: dueAt.toISOString() })),
    can: board.can,
    ended: false,
  };
}

function viewClass({ handedInAt, sentAt, ...one }: BoardClass): BoardClassView {
  return {
    ...one,
    handedInAt: handedInAt?.toISOString() ?? null,
    sentAt: sentAt?.toISOString() ?? null,
  };
}
