import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

const languages = ['vi', 'en'] as const;

/** In which language the headings of a workbook are. */
export type ExportLanguage = (typeof languages)[number];

export class ExportLanguageBody {
  @ApiPropertyOptional({ enum: languages, enumName: 'ExportLanguage', default: 'vi' })
  @IsOptional()
  @IsIn(languages)
  language?: ExportLanguage;
}
