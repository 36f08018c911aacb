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
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { DayParameter } from '../day-parameter.js';
import { AgreeToEdit } from './agree-to-edit.js';
import { DropEdit } from './drop-edit.js';
import { EditReport } from './edit-report.js';
import { ListWaitingEdits } from './list-waiting-edits.js';

export class ReportTextBody {
  @ApiProperty({ maxLength: 5_000 })
  @IsString()
  @MaxLength(5_000)
  text: string;
}

export class WaitingEditView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  studentName: string;

  @ApiProperty()
  text: string;

  @ApiProperty()
  editedBy: string;

  @ApiProperty({ description: 'Whether it puts right a message that was sent.' })
  isCorrection: boolean;
}

export class WaitingEditListView {
  @ApiProperty({ type: [WaitingEditView] })
  items: WaitingEditView[];
}

/** Messages that CGCN writes otherwise than they were composed. */
@ApiTags('daily reports')
@Controller()
export class EditsController {
  constructor(
    private readonly listWaiting: ListWaitingEdits,
    private readonly editReport: EditReport,
    private readonly dropEdit: DropEdit,
    private readonly agreeToEdit: AgreeToEdit,
  ) {}

  /** Those that the reader's word would let go. */
  @Get('report-edits')
  @RequiresAction('daily-report.agree')
  @ApiOkResponse({ type: WaitingEditListView })
  async list(@CurrentAccount() person: Principal): Promise<WaitingEditListView> {
    const edits = await this.listWaiting.run(person);
    return {
      items: edits.map(
        ({ classId, className, date, studentId, studentName, text, editedByName, number }) => ({
          ...{ classId, className, date, studentId, studentName, text },
          ...{ editedBy: editedByName, isCorrection: number > 0 },
        }),
      ),
    };
  }

  /** Another text for one student; of a message that was sent, its correction. */
  @Put('classes/:id/daily-reports/:date/students/:studentId/text')
  @HttpCode(204)
  @RequiresAction('daily-report.send')
  @ApiNoContentResponse()
  async edit(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
    @Body() { text }: ReportTextBody,
  ): Promise<void> {
    await this.editReport.run(person, { classId, date }, studentId, text);
  }

  @Delete('classes/:id/daily-reports/:date/students/:studentId/text')
  @HttpCode(204)
  @RequiresAction('daily-report.send')
  @ApiNoContentResponse()
  async drop(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
  ): Promise<void> {
    await this.dropEdit.run(person, { classId, date }, studentId);
  }

  /** The teacher's word, or another CGCN member's, to the text that they were shown. */
  @Post('classes/:id/daily-reports/:date/students/:studentId/agreement')
  @HttpCode(204)
  @RequiresAction('daily-report.agree')
  @ApiNoContentResponse()
  async agree(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('date', DayParameter) date: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
    @Body() { text }: ReportTextBody,
  ): Promise<void> {
    await this.agreeToEdit.run(person, { classId, date }, studentId, text);
  }
}
