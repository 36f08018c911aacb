import { type ContactStatus, contactStatuses } from '@lien-lac/domain';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class StudentsQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  classId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'What the page before gave as its next.' })
  @IsOptional()
  @IsUUID('all')
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;
}

export class ContactsQuery extends StudentsQuery {
  @ApiPropertyOptional({ enum: contactStatuses, enumName: 'ContactStatus' })
  @IsOptional()
  @IsIn(contactStatuses)
  status?: ContactStatus;
}
