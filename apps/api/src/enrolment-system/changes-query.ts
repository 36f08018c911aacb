import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageLimit } from '../platform/http/page-limit.js';

export class ChangesQuery {
  @ApiPropertyOptional({
    maxLength: 20,
    description: 'What the answer before gave; left out, the list begins with the first change.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  cursor?: string;

  @PageLimit({ maximum: 500, usual: 100 })
  limit?: number;
}
