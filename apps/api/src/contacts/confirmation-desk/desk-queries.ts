import {
  type CallOutcome,
  callOutcomes,
  type ConfirmationWay,
  confirmationWays,
  type ContactOrigin,
  contactOrigins,
  type Relationship,
  RELATIONSHIPS,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { PageLimit } from '../../platform/http/page-limit.js';

export class DeskQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  classId?: string;

  @ApiPropertyOptional({ enum: contactOrigins, enumName: 'ContactOrigin' })
  @IsOptional()
  @IsIn(contactOrigins)
  origin?: ContactOrigin;

  @ApiPropertyOptional({ format: 'uuid', description: 'What the page before gave as its next.' })
  @IsOptional()
  @IsUUID('all')
  cursor?: string;

  @PageLimit({ maximum: 500, usual: 100 })
  limit?: number;
}

/** Sent as a body: a name or a number must not stand in an address. */
export class DeskSearchBody extends DeskQuery {
  @ApiProperty({ maxLength: 200, description: 'As in the search of students.' })
  @IsString()
  @MaxLength(200)
  q: string;
}

export class CallBody {
  @ApiProperty({ enum: confirmationWays, enumName: 'ConfirmationWay' })
  @IsIn(confirmationWays)
  how: ConfirmationWay;

  @ApiProperty({ enum: callOutcomes, enumName: 'CallOutcome' })
  @IsIn(callOutcomes)
  outcome: CallOutcome;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

/** What the call has shown to be otherwise; what is not named stays as it is. */
export class CorrectionBody {
  @ApiPropertyOptional({ maxLength: 30, description: 'The right number, in any spelling.' })
  @IsOptional()
  @IsString()
  @Length(1, 30)
  phone?: string;

  @ApiPropertyOptional({ maxLength: 254, description: 'The right e-mail address.' })
  @IsOptional()
  @IsString()
  @Length(1, 254)
  email?: string;

  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  guardianName?: string;

  @ApiPropertyOptional({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  @IsOptional()
  @IsIn(RELATIONSHIPS)
  relationship?: Relationship;

  @ApiProperty({ enum: confirmationWays, enumName: 'ConfirmationWay' })
  @IsIn(confirmationWays)
  how: ConfirmationWay;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
