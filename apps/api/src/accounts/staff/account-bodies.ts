import { readEmailAddress, type Role, roles } from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { MayBeLeftOut } from '../../platform/http/may-be-left-out.js';
import { PageLimit } from '../../platform/http/page-limit.js';
import { ExportLanguageBody } from '../../platform/workbook/export-language.js';
import { type AccountStatus, accountStatuses } from './account-status.js';

/** In the spelling we keep; what is no address stays as it is, for the validator to refuse. */
const keptAddress = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? (readEmailAddress(value) ?? value) : value;

export class NewAccountBody {
  @ApiPropertyOptional({
    pattern: '^[a-z0-9][a-z0-9._-]{1,39}$',
    description: 'Made of the name where none is given.',
  })
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9._-]{1,39}$/)
  username?: string;

  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  @Matches(/\S/)
  displayName: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  @IsIn(roles)
  role: Role;

  @ApiPropertyOptional({
    type: String,
    format: 'email',
    nullable: true,
    description: 'Needed for a role that takes two people.',
  })
  @IsOptional()
  @Transform(keptAddress)
  @IsEmail()
  @MaxLength(254)
  email?: string | null;
}

export class ProfileBody {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  @Matches(/\S/)
  displayName: string;

  @ApiProperty({ type: String, format: 'email', nullable: true })
  @ValidateIf(({ email }: ProfileBody) => email !== null)
  @Transform(keptAddress)
  @IsEmail()
  @MaxLength(254)
  email: string | null;
}

export class RoleBody {
  @ApiProperty({ enum: roles, enumName: 'Role' })
  @IsIn(roles)
  role: Role;
}

export class AccountsQuery {
  @ApiPropertyOptional({ enum: roles, enumName: 'Role' })
  @IsOptional()
  @IsIn(roles)
  role?: Role;

  @ApiPropertyOptional({ enum: accountStatuses, enumName: 'AccountStatus' })
  @IsOptional()
  @IsIn(accountStatuses)
  status?: AccountStatus;

  @ApiPropertyOptional({ format: 'uuid', description: 'What the page before gave as its next.' })
  @IsOptional()
  @IsUUID('all')
  cursor?: string;

  @PageLimit({ maximum: 500, usual: 100 })
  limit?: number;
}

/** Sent as a body: a name must not stand in an address. */
export class AccountSearchBody extends AccountsQuery {
  @ApiProperty({
    maxLength: 200,
    description: 'Words of the name in any order, with or without diacritics, or the username.',
  })
  @IsString()
  @MaxLength(200)
  q: string;
}

/** The list as it stands on the screen. */
export class AccountExportBody extends ExportLanguageBody {
  @ApiPropertyOptional({ enum: roles, enumName: 'Role' })
  @MayBeLeftOut()
  @IsIn(roles)
  role?: Role;

  @ApiPropertyOptional({ enum: accountStatuses, enumName: 'AccountStatus' })
  @MayBeLeftOut()
  @IsIn(accountStatuses)
  status?: AccountStatus;

  @ApiPropertyOptional({ maxLength: 200, description: 'As in the search of accounts.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  q?: string;
}
