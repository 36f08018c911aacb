import { type ContactOrigin, contactOrigins } from '@lien-lac/domain';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out.js';
import { ExportLanguageBody } from '../../platform/workbook/export-language.js';
import { type StudentNeed, studentNeeds } from '../lists/students.repository.js';

class ClassExportBody extends ExportLanguageBody {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Without it the whole school’s, or for a teacher the own class’s.',
  })
  @MayBeLeftOut()
  @IsUUID('all')
  classId?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'As in the search of students.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  q?: string;
}

/** The list of students as it stands on the screen. */
export class StudentExportBody extends ClassExportBody {
  @ApiPropertyOptional({ minimum: 1, maximum: 12 })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(12)
  grade?: number;

  @ApiPropertyOptional({ enum: studentNeeds, enumName: 'StudentNeed' })
  @MayBeLeftOut()
  @IsIn(studentNeeds)
  needs?: StudentNeed;
}

/** The confirmation desk as it stands on the screen. */
export class DeskExportBody extends ClassExportBody {
  @ApiPropertyOptional({ enum: contactOrigins, enumName: 'ContactOrigin' })
  @MayBeLeftOut()
  @IsIn(contactOrigins)
  origin?: ContactOrigin;
}

/** The list of classes and who has them, of one school year. */
export class HomeroomExportBody extends ExportLanguageBody {
  @ApiPropertyOptional({
    description: 'The calendar year in which the school year begins; else the present one.',
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(2000)
  @Max(2200)
  schoolYear?: number;
}
