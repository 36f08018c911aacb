import { mostReportParts } from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

export class ReportFormBody {
  @ApiProperty({
    ...{ type: 'integer', minimum: 1, maximum: mostReportParts },
    description: 'How many SMS parts a family’s message of the day may have.',
  })
  @IsInt()
  @Min(1)
  @Max(mostReportParts)
  mostParts: number;

  @ApiProperty({ description: 'Whether the Vietnamese marks are left out, which costs less.' })
  @IsBoolean()
  withoutDiacritics: boolean;
}

class ReportFormCan {
  @ApiProperty()
  change: boolean;
}

export class ReportFormView extends ReportFormBody {
  @ApiProperty({ description: 'What stands before every message; may be empty.' })
  prefix: string;

  @ApiProperty({ description: 'How often it was changed; the ETag as well.' })
  version: number;

  @ApiProperty({ type: ReportFormCan })
  can: ReportFormCan;
}
