import {
  type DiaryChange,
  type DiaryContent,
  type DiaryDayRefusal,
  diaryStatuses,
  type DiaryStatus,
  type LessonTime,
  lessonTimes,
} from '@lien-lac/domain';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional } from 'class-validator';
import { IsDay } from '../../contacts/school-years/is-day.js';
import {
  AttendanceBody,
  changeBodies,
  changeSchema,
  IsDiaryChange,
  LessonNoteBody,
} from './diary-change-bodies.js';

const dayRefusals: DiaryDayRefusal[] = ['diary.day-ahead', 'diary.day-over', 'diary.no-school'];

export class DiariesQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Else today.' })
  @IsOptional()
  @IsDay()
  date?: string;
}

@ApiExtraModels(...changeBodies)
export class DiaryChangesBody {
  @ApiProperty({
    type: 'array',
    items: changeSchema,
    minItems: 1,
    maxItems: 500,
    description:
      'Each with what stood there when it was made, so that nothing is overwritten unseen.',
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsDiaryChange({ each: true })
  changes: DiaryChange[];
}

class DiaryStudentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fullName: string;
}

class DiaryEntryView {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty({ type: AttendanceBody })
  attendance: AttendanceBody;

  @ApiProperty()
  conduct: string;

  @ApiProperty()
  study: string;

  @ApiProperty()
  homework: string;

  @ApiProperty()
  remark: string;
}

class DiaryContentView implements DiaryContent {
  @ApiProperty({
    type: [DiaryEntryView],
    description: 'Of those of whom anything was written; everybody else was present.',
  })
  entries: (DiaryEntryView & DiaryContent['entries'][number])[];

  @ApiProperty({ type: [LessonNoteBody] })
  lessons: LessonNoteBody[];

  @ApiProperty({ description: 'Empty for the school’s usual line.' })
  defaultLine: string;
}

class DiaryHandInView {
  @ApiProperty({ format: 'date-time', description: 'School time.' })
  at: string;

  @ApiProperty()
  byName: string;

  @ApiProperty({ description: 'Whether CGCN did it for the teacher.' })
  forTeacher: boolean;

  @ApiProperty({ description: '0 for one that came on time.' })
  minutesLate: number;
}

class DiaryCan implements Record<'write' | 'handIn' | 'takeBack' | 'message', boolean> {
  @ApiProperty()
  write: boolean;

  @ApiProperty()
  handIn: boolean;

  @ApiProperty()
  takeBack: boolean;

  @ApiProperty({ description: 'Write to guardians of the class.' })
  message: boolean;
}

/** When there is school on a day, and what is due then. */
class DiaryDayView {
  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ enum: lessonTimes, enumName: 'LessonTime' })
  lessons: LessonTime;

  @ApiProperty({ format: 'date-time', description: 'School time, as are the others.' })
  now: string;

  @ApiProperty({ format: 'date-time' })
  firstLesson: string;

  @ApiProperty({ format: 'date-time', description: 'On time at this very instant still.' })
  due: string;

  @ApiProperty({
    type: String,
    enum: dayRefusals,
    enumName: 'DiaryDayRefusal',
    nullable: true,
    description: 'Why the diary of the day can’t be written now.',
  })
  closedBecause: DiaryDayRefusal | null;
}

export class ClassDiaryView extends DiaryDayView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ type: String, nullable: true })
  teacherName: string | null;

  @ApiProperty({ enum: diaryStatuses, enumName: 'DiaryStatus' })
  status: DiaryStatus;

  @ApiProperty({ description: 'Counts up with every change; the ETag as well.' })
  version: number;

  @ApiProperty({
    type: [DiaryStudentView],
    description: 'Who is in the class that day, by given name.',
  })
  students: DiaryStudentView[];

  @ApiProperty({ type: DiaryContentView })
  content: DiaryContentView;

  @ApiProperty({
    type: [DiaryStudentView],
    description: 'Of whom something was written, and who are in another class by now.',
  })
  leftClass: DiaryStudentView[];

  @ApiProperty({ type: DiaryHandInView, nullable: true })
  handedIn: DiaryHandInView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  changedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;

  @ApiProperty({
    description: 'Whether what this person writes is marked as done for the teacher.',
  })
  writesForTeacher: boolean;

  @ApiProperty({ type: DiaryCan })
  can: DiaryCan;
}

/** A change that was not made, since somebody had changed the same place meanwhile. */
class DiaryConflictView {
  @ApiProperty(changeSchema)
  change: DiaryChange;

  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }],
    nullable: true,
    description: 'What stands there now.',
  })
  found: object | string | null;
}

export class ChangedDiaryView {
  @ApiProperty({ type: ClassDiaryView })
  diary: ClassDiaryView;

  @ApiProperty({ type: [DiaryConflictView], description: 'What was not overwritten.' })
  conflicts: DiaryConflictView[];
}

class DiaryOutlineView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ type: String, nullable: true })
  teacherName: string | null;

  @ApiProperty({
    enum: diaryStatuses,
    enumName: 'DiaryStatus',
    nullable: true,
    type: String,
    description: 'Null where nobody has begun it.',
  })
  status: DiaryStatus | null;

  @ApiProperty({ type: DiaryHandInView, nullable: true })
  handedIn: DiaryHandInView | null;
}

export class DiaryListView extends DiaryDayView {
  @ApiProperty({
    type: [DiaryOutlineView],
    description: 'One’s own class; for those who see all, each.',
  })
  classes: DiaryOutlineView[];
}

export class DiaryNewsView {
  @ApiProperty()
  version: number;

  @ApiProperty({ enum: diaryStatuses, enumName: 'DiaryStatus' })
  status: DiaryStatus;

  @ApiProperty({ description: 'Never: a diary may always be changed again.' })
  ended: boolean;
}
