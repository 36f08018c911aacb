import {
  type BoardState,
  boardStates,
  type ReportOccasion,
  reportOccasions,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { instant, name, StudentDayView } from './student-day-views.js';

export class SendingHindranceView {
  @ApiProperty()
  code: string;

  @ApiProperty({ description: 'What happened and what to do, in Vietnamese.' })
  message: string;

  @ApiProperty({ type: [String] })
  studentIds: string[];
}

export class SendingOutlookView {
  @ApiProperty()
  messages: number;

  @ApiProperty()
  parts: number;

  @ApiProperty({ description: 'About, in đồng.' })
  cost: number;

  @ApiProperty({ format: 'date-time', description: 'To the minute.' })
  leavesAt: string;

  @ApiProperty({ format: 'date-time', description: 'What has not left by then never does.' })
  expiresAt: string;

  @ApiProperty({
    ...{ enum: reportOccasions, enumName: 'ReportOccasion' },
    description: '`again` once the evening of its day is over: then the texts bear its date.',
  })
  occasion: ReportOccasion;
}

export class ClassDayAbilities {
  @ApiProperty()
  begin: boolean;

  @ApiProperty()
  leave: boolean;

  @ApiProperty()
  makeReady: boolean;

  @ApiProperty()
  reopen: boolean;

  @ApiProperty({ description: 'Settle contradictions, take observations over, change texts.' })
  decide: boolean;

  @ApiProperty()
  send: boolean;

  @ApiProperty()
  correct: boolean;

  @ApiProperty()
  sendAgain: boolean;

  @ApiProperty({ description: 'Write the diary for its teacher.' })
  fillIn: boolean;
}

export class ClassDayView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ enum: boardStates, enumName: 'BoardState' })
  state: BoardState;

  @ApiProperty({ format: 'date-time' })
  dueAt: string;

  @ApiProperty(instant)
  handedInAt: string | null;

  @ApiProperty(name)
  handedInBy: string | null;

  @ApiProperty()
  forTeacher: boolean;

  @ApiProperty({ type: Number, nullable: true })
  minutesLate: number | null;

  @ApiProperty(name)
  reviewerName: string | null;

  @ApiProperty({ type: [StudentDayView], description: 'By given name.' })
  students: StudentDayView[];

  @ApiProperty({ type: [SendingHindranceView] })
  hindrances: SendingHindranceView[];

  @ApiProperty({ type: SendingOutlookView })
  outlook: SendingOutlookView;

  @ApiProperty({ description: 'Stands for all the texts: what is sent is what was looked at.' })
  seen: string;

  @ApiProperty({ type: ClassDayAbilities })
  can: ClassDayAbilities;
}

/** What an event carries: the whole day, which goes on changing. */
export class ClassDayNewsView extends ClassDayView {
  @ApiProperty()
  ended: boolean;
}
