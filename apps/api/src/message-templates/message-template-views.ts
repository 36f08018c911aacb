import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, Matches, MaxLength } from 'class-validator';

export class MessageTemplateBody {
  @ApiProperty({ maxLength: 80 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(80)
  name: string;

  @ApiProperty({ description: 'With its fields in braces; those of a sheet to come too.' })
  @IsString()
  @MaxLength(50_000)
  text: string;

  @ApiProperty()
  @IsBoolean()
  forAnnouncements: boolean;

  @ApiProperty()
  @IsBoolean()
  forDirectMessages: boolean;
}

export class MessageTemplateCanView {
  @ApiProperty()
  change: boolean;
}

export class MessageTemplateView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ description: 'Of what it says now, from 1.' })
  version: number;

  @ApiProperty()
  forAnnouncements: boolean;

  @ApiProperty()
  forDirectMessages: boolean;

  @ApiProperty({ description: 'Kept by the comms team for all; else it is one’s own.' })
  isForAll: boolean;

  @ApiProperty({ format: 'date-time' })
  writtenAt: string;

  @ApiProperty({ type: MessageTemplateCanView })
  can: MessageTemplateCanView;
}

export class MessageTemplateListView {
  @ApiProperty({ type: [MessageTemplateView], description: 'By name.' })
  templates: MessageTemplateView[];
}

export class MessageTemplateVersionView {
  @ApiProperty()
  version: number;

  @ApiProperty()
  name: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ format: 'date-time' })
  writtenAt: string;
}

export class MessageTemplateDetailView extends MessageTemplateView {
  @ApiProperty({ type: [MessageTemplateVersionView], description: 'The latest first.' })
  versions: MessageTemplateVersionView[];
}
