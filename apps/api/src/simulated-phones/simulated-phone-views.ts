import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { PageLimit } from '../platform/http/page-limit.js';

export class PhonesQuery {
  @ApiPropertyOptional({ minimum: 0, description: '`next` of the page before.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  cursor?: number;

  @PageLimit({ maximum: 200, usual: 50 })
  limit?: number;
}

/** Sent as a body: a name or a number must not stand in an address. */
export class PhoneSearchBody extends PhonesQuery {
  @ApiProperty({
    maxLength: 200,
    description: 'A number or a piece of it, or words of the names of those who use it.',
  })
  @IsString()
  @MaxLength(200)
  q: string;
}

export class PhoneOwnerView {
  @ApiProperty({ type: String, nullable: true })
  guardianName: string | null;

  @ApiProperty()
  studentName: string;

  @ApiProperty({ type: String, nullable: true })
  className: string | null;
}

export class SimulatedPhoneView {
  @ApiProperty({ description: 'Tells nothing of the number.' })
  id: string;

  @ApiProperty({ description: 'E.164.' })
  number: string;

  @ApiProperty({ description: 'How many messages it got.' })
  count: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Real time.' })
  lastAt: string | null;

  @ApiProperty({ type: [PhoneOwnerView], description: 'Of whose guardian it is.' })
  owners: PhoneOwnerView[];
}

export class SimulatedPhoneListView {
  @ApiProperty({ type: [SimulatedPhoneView], description: 'The latest message first.' })
  phones: SimulatedPhoneView[];

  @ApiProperty({ description: 'How many there are on all pages.' })
  total: number;

  @ApiProperty({ type: Number, nullable: true })
  next: number | null;
}

export class SimulatedMessageView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null where texts are not kept.' })
  text: string | null;

  @ApiProperty({ format: 'date-time', description: 'Real time, as the carrier’s clock has it.' })
  at: string;
}

export class SimulatedPhoneMessagesView {
  @ApiProperty({ type: SimulatedPhoneView })
  phone: SimulatedPhoneView;

  @ApiProperty({ type: [SimulatedMessageView], description: 'The latest first.' })
  messages: SimulatedMessageView[];

  @ApiProperty({ type: Number, nullable: true })
  next: number | null;
}
