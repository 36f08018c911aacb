import { type Relationship, RELATIONSHIPS } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';

/** Which guardian of which student, as the address names them. */
export class GuardianParameters {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all')
  studentId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID('all')
  id: string;
}

/** What is not named stays as it is. */
export class GuardianCorrectionBody {
  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  fullName?: string;

  @ApiPropertyOptional({ enum: RELATIONSHIPS, enumName: 'Relationship' })
  @IsOptional()
  @IsIn(RELATIONSHIPS)
  relationship?: Relationship;
}

/** A number or an address; one of the two. */
export class AddressBody {
  @ApiPropertyOptional({ maxLength: 30, description: 'In any spelling.' })
  @IsOptional()
  @IsString()
  @Length(1, 30)
  phone?: string;

  @ApiPropertyOptional({ maxLength: 254 })
  @IsOptional()
  @IsString()
  @Length(1, 254)
  email?: string;
}
