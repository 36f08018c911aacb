import { type DepartureReason, departureReasons } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsDay } from '../school-years/is-day.js';
import { PageLimit } from '../../platform/http/page-limit.js';

class MoveBody {
  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

/** Into which class, from when. */
export class ClassChangeBody extends MoveBody {
  @ApiProperty({ format: 'uuid', description: 'A class of the school year of that day.' })
  @IsUUID('all')
  classId: string;

  @ApiProperty({ format: 'date', description: 'The first day in the class.' })
  @IsDay()
  from: string;
}

export class DepartureBody extends MoveBody {
  @ApiProperty({
    format: 'date',
    description: 'The first day on which the student is no longer at the school.',
  })
  @IsDay()
  from: string;

  @ApiProperty({ enum: departureReasons, enumName: 'DepartureReason' })
  @IsIn(departureReasons)
  reason: DepartureReason;
}

export class DeparturesQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'What the page before gave as its next.' })
  @IsOptional()
  @IsUUID('all')
  cursor?: string;

  @PageLimit({ maximum: 200, usual: 50 })
  limit?: number;
}
