import {
  type AskedOf,
  type ContradictionSide,
  contradictionSidesToChoose,
  longestReviewNote,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { askedOfs } from './student-day-views.js';

export class SettlementBody {
  @ApiProperty({ maxLength: 300 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  key: string;

  @ApiProperty({
    ...{ enum: contradictionSidesToChoose, enumName: 'ContradictionSide', nullable: true },
    description: 'Null to leave it open again.',
  })
  @ValidateIf((body: SettlementBody) => body.choice !== null)
  @IsIn(contradictionSidesToChoose)
  choice: ContradictionSide | null;
}

export class QuestionBody {
  @ApiProperty({ maxLength: 300 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  key: string;

  @ApiProperty({ enum: askedOfs, enumName: 'AskedOf' })
  @IsIn(askedOfs)
  askedOf: AskedOf;

  @ApiProperty({
    description: 'May be empty: both sides are shown anyway.',
    maxLength: longestReviewNote,
  })
  @IsString()
  @MaxLength(longestReviewNote)
  question: string;
}

export class AnswerBody {
  @ApiProperty({ enum: contradictionSidesToChoose, enumName: 'ContradictionSide' })
  @IsIn(contradictionSidesToChoose)
  answer: ContradictionSide;

  @ApiProperty({ maxLength: longestReviewNote })
  @IsString()
  @MaxLength(longestReviewNote)
  words: string;
}

export class ObservationChoiceBody {
  @ApiProperty({ description: 'Whether the family’s message tells of it.' })
  @IsBoolean()
  takenOver: boolean;
}
