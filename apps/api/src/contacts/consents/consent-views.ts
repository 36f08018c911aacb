import {
  type ConfirmationWay,
  confirmationWays,
  type ConsentPurpose,
  consentPurposes,
  type ConsentWord,
  consentWords,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class ConsentBody {
  @ApiProperty({ enum: consentPurposes, enumName: 'ConsentPurpose', description: 'For what.' })
  @IsIn(consentPurposes)
  purpose: ConsentPurpose;

  @ApiProperty({ enum: consentWords, enumName: 'ConsentWord' })
  @IsIn(consentWords)
  word: ConsentWord;

  @ApiProperty({ enum: confirmationWays, enumName: 'ConfirmationWay' })
  @IsIn(confirmationWays)
  how: ConfirmationWay;

  @ApiPropertyOptional({ format: 'date', description: 'When it was said or signed; else today.' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsDateString()
  saidOn?: string;

  @ApiPropertyOptional({
    maxLength: 500,
    description: 'What proves it, such as where the signed form is kept.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class ConsentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: consentPurposes, enumName: 'ConsentPurpose' })
  purpose: ConsentPurpose;

  @ApiProperty({ enum: consentWords, enumName: 'ConsentWord' })
  word: ConsentWord;

  @ApiProperty({ enum: confirmationWays, enumName: 'ConfirmationWay' })
  how: ConfirmationWay;

  @ApiProperty({ format: 'date' })
  saidOn: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;

  @ApiProperty({ type: String, nullable: true })
  recordedByName: string | null;
}

export class HoldingConsentView {
  @ApiProperty({ enum: consentPurposes, enumName: 'ConsentPurpose' })
  purpose: ConsentPurpose;

  @ApiProperty({
    type: String,
    enum: consentWords,
    enumName: 'ConsentWord',
    nullable: true,
    description: 'Null where nothing was said, which is no consent.',
  })
  word: ConsentWord | null;
}

export class ConsentsView {
  @ApiProperty({ type: [HoldingConsentView], description: 'One for each purpose.' })
  holding: HoldingConsentView[];

  @ApiProperty({ type: [ConsentView], description: 'Every word, the latest first.' })
  words: ConsentView[];
}
