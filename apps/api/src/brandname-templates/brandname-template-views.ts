import { vietnameseNetworkNumbers } from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { type TemplateSource, templateSources } from './brandname-template.entity.js';

export class BrandnameTemplatesBody {
  @ApiProperty({ maxLength: 11, description: 'The sender as parents see it.' })
  @IsString()
  @Matches(/^\s*[A-Za-z0-9][A-Za-z0-9 ._-]{0,10}\s*$/)
  brandname: string;

  @ApiProperty({
    enum: vietnameseNetworkNumbers,
    isArray: true,
    description: 'The networks with which it is registered, as eSMS numbers them.',
  })
  @IsIn(vietnameseNetworkNumbers, { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @ArrayMaxSize(vietnameseNetworkNumbers.length)
  networks: number[];

  @ApiProperty({ maxLength: 1000, description: 'Such as `{P1,20} la ma xac minh`.' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(1000)
  content: string;
}

export class BrandnameTemplateView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  brandname: string;

  @ApiProperty({ enum: vietnameseNetworkNumbers, enumName: 'VietnameseNetwork' })
  network: number;

  @ApiProperty()
  content: string;

  @ApiProperty({ enum: templateSources, enumName: 'BrandnameTemplateSource' })
  source: TemplateSource;

  @ApiProperty({ format: 'date-time', description: 'School time.' })
  keptAt: string;
}

export class BrandnameTemplatesCanView {
  @ApiProperty()
  change: boolean;

  @ApiProperty({ description: 'Whether a gateway knows what is registered.' })
  fetch: boolean;
}

export class BrandnameTemplateListView {
  @ApiProperty({ type: [BrandnameTemplateView], description: 'By sender’s name, text, network.' })
  templates: BrandnameTemplateView[];

  @ApiProperty({ type: BrandnameTemplatesCanView })
  can: BrandnameTemplatesCanView;
}

export class FetchedBrandnameTemplatesView extends BrandnameTemplateListView {
  @ApiProperty({ description: 'How many are new.' })
  added: number;

  @ApiProperty({ description: 'How many are registered no more.' })
  removed: number;
}
