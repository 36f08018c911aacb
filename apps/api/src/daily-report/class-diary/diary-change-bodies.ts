import {
  type Attendance,
  attendanceKinds,
  type DiaryChange,
  type DiaryTextField,
  diaryTextFields,
  type LessonNote,
  mostLessons,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { isUUID, ValidateBy, type ValidationOptions } from 'class-validator';

/** How a student was there; `minutes` with `late` alone, `at` with `left-early` alone. */
export class AttendanceBody {
  @ApiProperty({ enum: attendanceKinds, enumName: 'AttendanceKind' })
  kind: Attendance['kind'];

  @ApiPropertyOptional({ minimum: 1, maximum: 300 })
  minutes?: number;

  @ApiPropertyOptional({ example: '10:15', description: 'School time.' })
  at?: string;
}

export class LessonNoteBody implements LessonNote {
  @ApiProperty({ minimum: 1, maximum: mostLessons })
  lesson: number;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  note: string;
}

export class AttendanceChangeBody {
  @ApiProperty({ enum: ['attendance'] })
  kind: 'attendance';

  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty({ type: AttendanceBody, description: 'What stood there when it was changed.' })
  before: AttendanceBody;

  @ApiProperty({ type: AttendanceBody })
  after: AttendanceBody;
}

export class TextChangeBody {
  @ApiProperty({ enum: ['text'] })
  kind: 'text';

  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty({ enum: diaryTextFields, enumName: 'DiaryTextField' })
  field: DiaryTextField;

  @ApiProperty()
  before: string;

  @ApiProperty()
  after: string;
}

export class LessonChangeBody {
  @ApiProperty({ enum: ['lesson'] })
  kind: 'lesson';

  @ApiProperty({ minimum: 1, maximum: mostLessons })
  lesson: number;

  @ApiProperty({ type: LessonNoteBody, nullable: true })
  before: LessonNoteBody | null;

  @ApiProperty({ type: LessonNoteBody, nullable: true })
  after: LessonNoteBody | null;
}

export class DefaultLineChangeBody {
  @ApiProperty({ enum: ['default-line'] })
  kind: 'default-line';

  @ApiProperty()
  before: string;

  @ApiProperty()
  after: string;
}

export const changeBodies = [
  AttendanceChangeBody,
  TextChangeBody,
  LessonChangeBody,
  DefaultLineChangeBody,
];

/** One thing that somebody changed in a diary, of four kinds. */
export const changeSchema = {
  oneOf: changeBodies.map((body) => ({ $ref: getSchemaPath(body) })),
};

/** The longest text that is read at all; what a diary has room for is `diaryProblems`. */
const longestText = 20_000;

/** The value is one of the four kinds of change, whole. */
export function IsDiaryChange(options?: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean => readChange(value) !== null;
  const message = 'changes must be of a kind that a diary knows, with before and after';
  return ValidateBy(
    { name: 'isDiaryChange', validator: { validate, defaultMessage: () => message } },
    options,
  );
}

/** A change as it came, without whatever else came with it; null where it is none. */
export function readChange(value: unknown): DiaryChange | null {
  if (!isRecord(value)) return null;
  const { kind, studentId, before, after } = value;
  if (kind === 'default-line') {
    return isText(before) && isText(after) ? { kind, before, after: textOf(after) } : null;
  }
  if (kind === 'lesson') return readLessonChange(value);
  if (!isUUID(studentId)) return null;
  const id = (studentId as string).toLowerCase();
  if (kind === 'text') {
    const field = diaryTextFields.find((one) => one === value.field);
    if (field === undefined || !isText(before) || !isText(after)) return null;
    return { kind, studentId: id, field, before, after: textOf(after) };
  }
  if (kind !== 'attendance') return null;
  const [was, is] = [readAttendance(before), readAttendance(after)];
  return was === null || is === null ? null : { kind, studentId: id, before: was, after: is };
}

function readLessonChange({ lesson, before, after }: Record<string, unknown>): DiaryChange | null {
  if (typeof lesson !== 'number' || !Number.isInteger(lesson)) return null;
  const [was, is] = [readNote(before, lesson), readNote(after, lesson)];
  if (was === undefined || is === undefined) return null;
  return { kind: 'lesson', lesson, before: was, after: is };
}

function readNote(value: unknown, lesson: number): LessonNote | null | undefined {
  if (value === null) return null;
  if (!isRecord(value) || !isText(value.subject) || !isText(value.note)) return undefined;
  return { lesson, subject: textOf(value.subject), note: textOf(value.note) };
}

function readAttendance(value: unknown): Attendance | null {
  if (!isRecord(value)) return null;
  const { kind, minutes, at } = value;
  const known = attendanceKinds.find((one) => one === kind);
  if (known === undefined) return null;
  if (known === 'late') return typeof minutes === 'number' ? { kind: known, minutes } : null;
  if (known === 'left-early') return isText(at) ? { kind: known, at } : null;
  return { kind: known };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText;
}

function textOf(text: string): string {
  return text.normalize('NFC').trim();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
