import { type Action, permissionsOf, type Role, roles, type Scope } from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { Principal } from './current-account.js';

export class SignInBody {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  username: string;

  @ApiProperty({ minLength: 1, maxLength: 1024, format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(1024)
  password: string;
}

export class SessionAccountView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  role: Role;
}

export class SessionView {
  @ApiProperty({ type: SessionAccountView })
  account: SessionAccountView;

  @ApiProperty({
    description: 'To be repeated in the header x-csrf-token by whatever changes something.',
  })
  csrfToken: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'The actions this person may do, and how far each reaches.',
    example: { 'contact.read': 'own-class' },
  })
  can: Partial<Record<Action, Scope>>;
}

export function describeSession(person: Principal, csrfToken: string): SessionView {
  const { accountId, role, displayName } = person;
  return { account: { id: accountId, displayName, role }, csrfToken, can: permissionsOf(role) };
}
