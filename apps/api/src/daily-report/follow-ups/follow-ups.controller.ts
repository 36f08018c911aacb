import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  followUpStatuses,
  type FollowUpStatus,
  longestReviewNote,
  type SensitiveMatter,
  sensitiveMatters,
} from '@lien-lac/domain';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ListFollowUps } from './list-follow-ups.js';
import { NoteCall } from './note-call.js';

export class FollowUpView {
  @ApiProperty({ format: 'uuid' })
  id: string;

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

  @ApiProperty({ enum: sensitiveMatters, enumName: 'SensitiveMatter' })
  matter: SensitiveMatter;

  @ApiProperty({ enum: followUpStatuses, enumName: 'FollowUpStatus' })
  status: FollowUpStatus;
}

export class FollowUpListView {
  @ApiProperty({ type: [FollowUpView] })
  items: FollowUpView[];
}

export class FollowUpCallBody {
  @ApiProperty({ description: 'What was said, in a few words.', maxLength: longestReviewNote })
  @IsString()
  @IsNotEmpty()
  @MaxLength(longestReviewNote)
  note: string;
}

/** Families to call about what goes into no message. */
@ApiTags('daily reports')
@Controller('report-follow-ups')
export class FollowUpsController {
  constructor(
    private readonly listFollowUps: ListFollowUps,
    private readonly noteCall: NoteCall,
  ) {}

  /** Those that nobody has called yet, the oldest first. */
  @Get()
  @RequiresAction('daily-report.call')
  @ApiOkResponse({ type: FollowUpListView })
  async list(@CurrentAccount() person: Principal): Promise<FollowUpListView> {
    const found = await this.listFollowUps.run(person);
    return {
      items: found.map(
        ({ id, classId, className, date, studentId, studentName, matter, status }) => ({
          ...{ id, classId, className, date, studentId, studentName, matter, status },
        }),
      ),
    };
  }

  @Post(':id/call')
  @HttpCode(204)
  @RequiresAction('daily-report.call')
  @ApiNoContentResponse()
  async call(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: FollowUpCallBody,
  ): Promise<void> {
    await this.noteCall.run(person, id, note);
  }
}
