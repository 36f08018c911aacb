import { type ApiScope, apiScopes } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';

export class ApiClientBody {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Phần mềm tuyển sinh' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(1, 100)
  name: string;

  @ApiProperty({ enum: apiScopes, enumName: 'ApiScope', isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(apiScopes, { each: true })
  scopes: ApiScope[];

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 6_000,
    description: 'The school’s usual limit where it is left out.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(6_000)
  requestsPerMinute?: number;

  @ApiPropertyOptional({ description: 'Within two years; in a year where it is left out.' })
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  expiresAt?: Date;
}

export class RotationBody {
  @ApiPropertyOptional({
    minimum: 0,
    maximum: 720,
    default: 24,
    description: 'For how many hours the present secret stays valid; 0 ends it at once.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(720)
  overlapHours?: number;

  @ApiPropertyOptional({ description: 'Of the new secret; in a year where it is left out.' })
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  expiresAt?: Date;
}
