import { type Role, roles } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals, IsBoolean, IsInt, IsString, Matches, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../platform/http/may-be-left-out.js';
import type { AnnouncementContent } from './announcement-content.js';
import type { Neighbour } from './find-neighbours.js';

export class AnnouncementEditBody {
  @ApiProperty({ description: 'The revision that the reviewer has edited.' })
  @IsInt()
  revision: number;

  @ApiProperty({ description: 'With its fields in braces.' })
  @IsString()
  @MaxLength(50_000)
  text: string;

  @ApiProperty()
  @IsBoolean()
  withoutDiacritics: boolean;

  @ApiPropertyOptional({ maxLength: 2_000, description: 'Why, for the requester.' })
  @MayBeLeftOut()
  @IsString()
  @Matches(/\S/)
  @MaxLength(2_000)
  note?: string;
}

export class EditConfirmationBody {
  @ApiProperty({ description: 'The revision that the requester has looked at.' })
  @IsInt()
  revision: number;

  @ApiProperty({ enum: [true], description: 'The requester states that the content is accurate.' })
  @Equals(true)
  accurate: true;
}

export class AnnouncementCorrectionBody {
  @ApiProperty({ maxLength: 200, description: 'For the staff alone; no guardian sees it.' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  title: string;

  @ApiProperty({ description: 'The same for every phone.' })
  @IsString()
  @MaxLength(50_000)
  text: string;

  @ApiPropertyOptional({ default: false })
  @MayBeLeftOut()
  @IsBoolean()
  withoutDiacritics?: boolean;

  @ApiProperty({ enum: [true], description: 'The requester states that the content is accurate.' })
  @Equals(true)
  accurate: true;
}

/** A correction leaves as soon as it is approved. */
export function correctionOf(
  body: AnnouncementCorrectionBody,
): Omit<AnnouncementContent, 'audience'> {
  return {
    title: body.title,
    text: body.text,
    withoutDiacritics: body.withoutDiacritics ?? false,
    messageDate: null,
    sendAt: null,
    templateId: null,
    templateVersion: null,
  };
}

/** Another announcement that reaches some of the same phones within an hour. */
export class NeighbourView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null for those who may not see it.' })
  title: string | null;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  requesterRole: Role;

  @ApiProperty({ format: 'date-time' })
  leavesAt: string;

  @ApiProperty({ description: 'How many phones get both.' })
  sharedPhones: number;
}

export class NeighbourListView {
  @ApiProperty({ type: [NeighbourView] })
  items: NeighbourView[];
}

export function viewNeighbour(neighbour: Neighbour): NeighbourView {
  return { ...neighbour, leavesAt: neighbour.leavesAt.toISOString() };
}
