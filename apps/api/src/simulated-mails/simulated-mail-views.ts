import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';
import { PageLimit } from '../platform/http/page-limit.js';
import type { CarrierMail } from './carrier-mails.js';

export class MailsQuery {
  @ApiPropertyOptional({ minimum: 0, description: '`next` of the page before.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  cursor?: number;

  @PageLimit({ maximum: 200, usual: 50 })
  limit?: number;
}

export class SimulatedMailView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ format: 'date-time', description: 'Real time.' })
  at: string;

  @ApiProperty()
  from: string;

  @ApiProperty({ type: [String] })
  to: string[];

  @ApiProperty()
  title: string;
}

export class SimulatedMailTextView extends SimulatedMailView {
  @ApiProperty()
  text: string;
}

export class SimulatedMailListView {
  @ApiProperty({ type: [SimulatedMailView], description: 'The latest first.' })
  mails: SimulatedMailView[];

  @ApiProperty({ description: 'How many there are on all pages.' })
  total: number;

  @ApiProperty({ type: Number, nullable: true })
  next: number | null;
}

export function describeMail({ number, at, from, to, subject }: CarrierMail): SimulatedMailView {
  return { id: number, at, from, to, title: subject };
}
