import { mayDo, type Role, roles } from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { IssuedLink } from '../one-time-links/issue-one-time-link.js';
import type { Principal } from '../sessions/current-account.js';
import { type AccountStatus, accountStatus, accountStatuses } from './account-status.js';
import type { Account } from './account.entity.js';

export class NewAccountBody {
  @ApiProperty({ pattern: '^[a-z0-9][a-z0-9._-]{1,39}$' })
  @Matches(/^[a-z0-9][a-z0-9._-]{1,39}$/)
  username: string;

  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  @Matches(/\S/)
  displayName: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  @IsIn(roles)
  role: Role;
}

/** What the person who asks may do with the account. */
export class AccountAbilities {
  @ApiProperty()
  confirm: boolean;

  @ApiProperty()
  disable: boolean;
}

export class AccountView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  username: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  role: Role;

  @ApiProperty({ enum: accountStatuses, enumName: 'AccountStatus' })
  status: AccountStatus;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: AccountAbilities })
  can: AccountAbilities;
}

export class AccountListView {
  @ApiProperty({ type: [AccountView] })
  accounts: AccountView[];
}

export class OneTimeLinkView {
  @ApiProperty({ description: 'Shown this once.' })
  link: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class CreatedAccountView {
  @ApiProperty({ type: AccountView })
  account: AccountView;

  @ApiProperty({ type: OneTimeLinkView })
  oneTimeLink: OneTimeLinkView;
}

export function describeAccount(account: Account, reader: Principal): AccountView {
  const status = accountStatus(account);
  return {
    id: account.id,
    username: account.username,
    displayName: account.displayName,
    role: account.role,
    status,
    createdAt: account.createdAt.toISOString(),
    can: {
      confirm:
        mayDo(reader.role, 'account.confirm-role') !== null &&
        status === 'awaiting-confirmation' &&
        account.createdBy !== reader.accountId,
      disable:
        mayDo(reader.role, 'account.manage') !== null &&
        status !== 'disabled' &&
        account.id !== reader.accountId,
    },
  };
}

export function describeLink({ link, expiresAt }: IssuedLink): OneTimeLinkView {
  return { link, expiresAt: expiresAt.toISOString() };
}
