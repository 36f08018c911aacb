import { type ConfirmationWay, confirmationWays } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import type { ConfirmationOutcome } from './confirm-contacts.js';

export class ConfirmationBody {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 2000 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @IsUUID('all', { each: true })
  contactIds: string[];

  @ApiProperty({ enum: confirmationWays, enumName: 'ConfirmationWay' })
  @IsIn(confirmationWays)
  how: ConfirmationWay;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class ConfirmationOutcomeView implements ConfirmationOutcome {
  @ApiProperty()
  confirmed: number;

  @ApiProperty({ description: 'Contacts that somebody had confirmed before; they stay so.' })
  alreadyConfirmed: number;
}
