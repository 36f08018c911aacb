import {
  type CalendarSheetCode,
  calendarSheetCodes,
  type DayTimes,
  type LessonTime,
  lessonTimes,
  longestCalendarText,
  type SchoolCalendar,
  type SchoolTerm,
  type SpecialDays,
  type Weekday,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsMilitaryTime,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../contacts/school-years/is-day.js';
import { ExportLanguageBody } from '../../platform/workbook/export-language.js';

const lessonTime = { enum: lessonTimes, enumName: 'LessonTime' } as const;
/** Far more than a school year has. */
const mostTerms = 6;
const mostSpecialDays = 200;

export class CalendarQuery {
  @ApiPropertyOptional({ description: 'The year in which the school year begins; else this one.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2200)
  schoolYear?: number;
}

export class SchoolTermBody implements SchoolTerm {
  @ApiProperty({ maxLength: longestCalendarText })
  @IsString()
  @MaxLength(1_000)
  name: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  from: string;

  @ApiProperty({ format: 'date', description: 'The last day.' })
  @IsDay()
  until: string;
}

export class SpecialDaysBody implements SpecialDays {
  @ApiProperty({ format: 'date' })
  @IsDay()
  from: string;

  @ApiProperty({ format: 'date', description: 'The last day.' })
  @IsDay()
  until: string;

  @ApiProperty({ ...lessonTime, description: '`none` for a holiday, `whole` for a day made up.' })
  @IsIn(lessonTimes)
  lessons: LessonTime;

  @ApiProperty({ maxLength: longestCalendarText })
  @IsString()
  @MaxLength(1_000)
  note: string;
}

export class SchoolWeekBody implements Record<Weekday, LessonTime> {
  @ApiProperty(lessonTime)
  @IsIn(lessonTimes)
  monday: LessonTime;

  @ApiProperty(lessonTime)
  @IsIn(lessonTimes)
  tuesday: LessonTime;

  @ApiProperty(lessonTime)
  @IsIn(lessonTimes)
  wednesday: LessonTime;

  @ApiProperty(lessonTime)
  @IsIn(lessonTimes)
  thursday: LessonTime;

  @ApiProperty(lessonTime)
  @IsIn(lessonTimes)
  friday: LessonTime;

  @ApiProperty(lessonTime)
  @IsIn(lessonTimes)
  saturday: LessonTime;

  @ApiProperty(lessonTime)
  @IsIn(lessonTimes)
  sunday: LessonTime;
}

export class SchoolCalendarBody implements SchoolCalendar {
  @ApiProperty({ type: [SchoolTermBody], maxItems: mostTerms })
  @IsArray()
  @ArrayMaxSize(mostTerms)
  @ValidateNested({ each: true })
  @Type(() => SchoolTermBody)
  terms: SchoolTermBody[];

  @ApiProperty({ type: SchoolWeekBody })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SchoolWeekBody)
  week: SchoolWeekBody;

  @ApiProperty({ type: [SpecialDaysBody], maxItems: mostSpecialDays })
  @IsArray()
  @ArrayMaxSize(mostSpecialDays)
  @ValidateNested({ each: true })
  @Type(() => SpecialDaysBody)
  specialDays: SpecialDaysBody[];
}

const hour = { example: '16:00', pattern: '^\\d\\d:\\d\\d$' };

export class DayTimesBody implements DayTimes {
  @ApiProperty({ ...hour, description: 'From then on an absence that nobody explained shows.' })
  @IsMilitaryTime()
  @Length(5, 5)
  firstMorningLesson: string;

  @ApiProperty({ ...hour, description: 'The same on a day without lessons in the morning.' })
  @IsMilitaryTime()
  @Length(5, 5)
  firstAfternoonLesson: string;

  @ApiProperty({ ...hour, description: 'Whoever has not handed the diary in is reminded.' })
  @IsMilitaryTime()
  @Length(5, 5)
  diaryReminder: string;

  @ApiProperty({ ...hour, description: 'Until then, and at this very instant, it is on time.' })
  @IsMilitaryTime()
  @Length(5, 5)
  diaryDue: string;

  @ApiProperty({ ...hour, description: 'The leadership is told which diaries are missing.' })
  @IsMilitaryTime()
  @Length(5, 5)
  leadershipTold: string;

  @ApiProperty({ ...hour, description: 'A department that has not sent its mail is reminded.' })
  @IsMilitaryTime()
  @Length(5, 5)
  observationsDue: string;
}

class SchoolCalendarCan {
  @ApiProperty()
  change: boolean;
}

export class SchoolCalendarView {
  @ApiProperty({ description: 'The calendar year in which the school year begins.' })
  schoolYear: number;

  @ApiProperty({ type: SchoolCalendarBody })
  calendar: SchoolCalendarBody;

  @ApiProperty({ description: 'Whether nobody has set it, so that the usual one holds.' })
  isUsual: boolean;

  @ApiProperty({ description: 'How often it was changed; the ETag as well.' })
  version: number;

  @ApiProperty({ format: 'date', description: 'Today at the school.' })
  today: string;

  @ApiProperty({ ...lessonTime, description: 'When there are lessons today.' })
  lessonsToday: LessonTime;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  nextSchoolDay: string | null;

  @ApiProperty({ type: SchoolCalendarCan })
  can: SchoolCalendarCan;
}

export class DayTimesView {
  @ApiProperty({ type: DayTimesBody })
  times: DayTimesBody;

  @ApiProperty({ description: 'How often they were changed; the ETag as well.' })
  version: number;

  @ApiProperty({ type: SchoolCalendarCan })
  can: SchoolCalendarCan;
}

class CalendarFindingView {
  @ApiProperty()
  sheet: string;

  @ApiProperty({ description: 'As in the spreadsheet, from 1.' })
  row: number;

  @ApiProperty({ type: String, nullable: true, description: 'The letter of the column.' })
  column: string | null;

  @ApiProperty({ enum: calendarSheetCodes, enumName: 'CalendarSheetCode' })
  code: CalendarSheetCode;

  @ApiProperty({ description: 'The cell as it stood.' })
  value: string;
}

export class CalendarSheetView {
  @ApiProperty({ type: SchoolCalendarBody, description: 'What of the sheet can be taken.' })
  calendar: SchoolCalendarBody;

  @ApiProperty({ type: [CalendarFindingView], description: 'The lines that can’t be.' })
  findings: CalendarFindingView[];
}

export class CalendarExportBody extends ExportLanguageBody {
  @ApiPropertyOptional({ description: 'The year in which the school year begins; else this one.' })
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(2200)
  schoolYear?: number;
}
