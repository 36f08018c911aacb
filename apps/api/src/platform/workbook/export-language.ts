import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';

const languages = ['vi', 'en'] as const;

/** In which language the headings of a workbook are. */
export type ExportLanguage = (typeof languages)[number];

export class ExportLanguageBody {
  @ApiPropertyOptional({ enum: languages, enumName: 'ExportLanguage', default: 'vi' })
  @MayBeLeftOut()
  @IsIn(languages)
  language?: ExportLanguage;
}
