import {
  type ConfirmationWay,
  confirmationWays,
  type ErrorCode,
  type ItemOutcome,
  itemOutcomes,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import type { ConfirmationOutcome } from './confirm-contacts.js';
import type { DecidedItem } from './decided-items.js';
import type { RefusalOutcome } from './refuse-contacts.js';
import type { WithdrawalOutcome } from './withdraw-confirmations.js';

/** The contacts that somebody decides about at once. */
export class ContactIdsBody {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: 2000 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @IsUUID('all', { each: true })
  contactIds: string[];
}

class SeenContactsBody extends ContactIdsBody {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description:
      'By contact, the version that was seen. What has changed since is left as it is, and said so.',
  })
  @IsOptional()
  @IsObject()
  seenVersions?: Record<string, number>;
}

export class ConfirmationBody extends SeenContactsBody {
  @ApiProperty({ enum: confirmationWays, enumName: 'ConfirmationWay' })
  @IsIn(confirmationWays)
  how: ConfirmationWay;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class RefusalBody extends SeenContactsBody {
  @ApiProperty({ maxLength: 500, description: 'Why, for whoever collected the number.' })
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class ItemReasonView {
  @ApiProperty()
  code: ErrorCode;

  @ApiProperty()
  vi: string;

  @ApiProperty()
  en: string;
}

/** What became of one of many contacts. */
export class DecidedItemView implements DecidedItem {
  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty({
    enum: itemOutcomes,
    enumName: 'ItemOutcome',
    description: 'Done now, so already, or refused for the reason beside it.',
  })
  outcome: ItemOutcome;

  @ApiProperty({ type: ItemReasonView, nullable: true })
  reason: ItemReasonView | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Null where there is no such contact.',
  })
  version: number | null;
}

class DecidedItemsView {
  @ApiProperty({ type: [DecidedItemView], description: 'In the order of the request, each once.' })
  items: DecidedItemView[];
}

export class ConfirmationOutcomeView extends DecidedItemsView implements ConfirmationOutcome {
  @ApiProperty()
  confirmed: number;

  @ApiProperty({ description: 'Contacts that somebody had confirmed before; they stay so.' })
  alreadyConfirmed: number;
}

export class RefusalOutcomeView extends DecidedItemsView implements RefusalOutcome {
  @ApiProperty()
  refused: number;

  @ApiProperty()
  alreadyRefused: number;
}

export class WithdrawalOutcomeView extends DecidedItemsView implements WithdrawalOutcome {
  @ApiProperty()
  withdrawn: number;
}
