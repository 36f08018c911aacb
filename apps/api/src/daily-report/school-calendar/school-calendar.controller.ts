import {
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Put,
  Query,
  type StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AnswersEntityTag } from '../../platform/http/entity-tags/answers-entity-tag.js';
import {
  ChangesWhatWasSeen,
  type ExpectedVersion,
  IfMatch,
} from '../../platform/http/entity-tags/if-match.js';
import { TakesOneFile } from '../../platform/http/takes-one-file.js';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { CalendarWorkbooks } from './calendar-workbooks.js';
import { ChangeDayTimes } from './change-day-times.js';
import { ChangeSchoolCalendar } from './change-school-calendar.js';
import { ReadSchoolCalendar } from './read-school-calendar.js';
import {
  CalendarExportBody,
  CalendarQuery,
  CalendarSheetView,
  DayTimesBody,
  DayTimesView,
  SchoolCalendarBody,
  SchoolCalendarView,
} from './school-calendar-views.js';

/** A year has a few hundred lines at most. */
const mostBytes = 1024 * 1024;

/** On which days there is school, and what is due at which hour of them. */
@ApiTags('school calendar')
@Controller('school-calendar')
export class SchoolCalendarController {
  constructor(
    private readonly calendar: ReadSchoolCalendar,
    private readonly changeCalendar: ChangeSchoolCalendar,
    private readonly changeTimes: ChangeDayTimes,
    private readonly workbooks: CalendarWorkbooks,
  ) {}

  @Get()
  @RequiresAction('school-calendar.read')
  @AnswersEntityTag()
  @ApiOkResponse({ type: SchoolCalendarView })
  read(
    @CurrentAccount() { role }: Principal,
    @Query() { schoolYear }: CalendarQuery,
  ): Promise<SchoolCalendarView> {
    return this.calendar.run(role, schoolYear);
  }

  @Put()
  @RequiresAction('settings.change')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiOkResponse({ type: SchoolCalendarView })
  async change(
    @CurrentAccount() person: Principal,
    @Query() { schoolYear }: CalendarQuery,
    @Body() body: SchoolCalendarBody,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<SchoolCalendarView> {
    await this.changeCalendar.run(person, body, schoolYear, expected);
    return this.calendar.run(person.role, schoolYear);
  }

  @Get('day-times')
  @RequiresAction('school-calendar.read')
  @AnswersEntityTag()
  @ApiOkResponse({ type: DayTimesView })
  readTimes(@CurrentAccount() { role }: Principal): Promise<DayTimesView> {
    return this.calendar.times(role);
  }

  @Put('day-times')
  @RequiresAction('settings.change')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiOkResponse({ type: DayTimesView })
  async setTimes(
    @CurrentAccount() person: Principal,
    @Body() body: DayTimesBody,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<DayTimesView> {
    await this.changeTimes.run(person, body, expected);
    return this.calendar.times(person.role);
  }

  /** What a sheet says, to be looked at; nothing is changed by it. */
  @Post('sheets')
  @HttpCode(200)
  @RequiresAction('settings.change')
  @TakesOneFile(mostBytes)
  @ApiOkResponse({ type: CalendarSheetView })
  readSheet(
    @Query() { schoolYear }: CalendarQuery,
    @UploadedFile() file: { originalname: string; buffer: Buffer } | undefined,
  ): Promise<CalendarSheetView> {
    if (file === undefined) {
      throw new CodedError('request.invalid', {}, [{ field: 'file', code: 'missing' }]);
    }
    return this.workbooks.read({ name: file.originalname, bytes: file.buffer }, schoolYear);
  }

  /** The calendar as a sheet that can be mended and uploaded again. */
  @Post('exports')
  @HttpCode(200)
  @RequiresAction('school-calendar.read')
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentAccount() person: Principal,
    @Body() { language = 'vi', schoolYear }: CalendarExportBody,
  ): Promise<StreamableFile> {
    const bytes = await this.workbooks.write(person, schoolYear, language);
    return answerWorkbook(bytes, language === 'vi' ? 'lich-nam-hoc.xlsx' : 'school-calendar.xlsx');
  }
}
