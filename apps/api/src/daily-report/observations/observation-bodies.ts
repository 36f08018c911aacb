import { observationKinds, type ObservationKind } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out.js';
import { IsDay } from '../../contacts/school-years/is-day.js';

export class ObservationBody {
  @ApiProperty({ format: 'date', description: 'The day on which it was seen: today.' })
  @IsDay()
  date: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID('all')
  studentId: string;

  @ApiProperty({ enum: observationKinds, enumName: 'ObservationKind' })
  @IsIn(observationKinds)
  kind: ObservationKind;

  @ApiProperty({ example: '07:25', description: 'On the school’s clock, HH:MM.' })
  @IsString()
  @Matches(/^\d\d:\d\d$/)
  at: string;

  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'How late, for `late`.' })
  @IsOptional()
  @IsInt()
  minutes?: number | null;

  @ApiPropertyOptional({ default: '', description: 'A few words, at most 200 characters.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(10_000)
  word?: string;
}

export class ObservationDayQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Today, unless told.' })
  @MayBeLeftOut()
  @IsDay()
  date?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'One class alone.' })
  @MayBeLeftOut()
  @IsUUID('all')
  classId?: string;
}
