import {
  isAnotherPerson,
  mayDo,
  type Role,
  type RoleChangeKind,
  roleChangeKinds,
  roleChangeMoves,
  type RoleChangeStatus,
  roleChangeStatusAt,
  roles,
  statusesIn,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { Principal } from '../sessions/current-account.js';
import type { Account } from '../staff/account.entity.js';
import type { RoleChange } from './role-change.entity.js';

export class RoleChangeAbilities {
  @ApiProperty()
  confirm: boolean;

  @ApiProperty()
  refuse: boolean;

  @ApiProperty()
  withdraw: boolean;
}

/** A person as a second one has to know them, to give their word. */
export class RoleChangePersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  username: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({
    enum: roles,
    enumName: 'Role',
    nullable: true,
    description: 'Null for a new account, which has none until it is confirmed.',
  })
  role: Role | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;
}

export class RoleChangeView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: roleChangeKinds, enumName: 'RoleChangeKind' })
  kind: RoleChangeKind;

  @ApiProperty({ enum: roles, enumName: 'Role', nullable: true, description: 'What is asked for.' })
  role: Role | null;

  @ApiProperty({ type: String, nullable: true, description: 'What is asked for.' })
  email: string | null;

  @ApiProperty({ enum: statusesIn(roleChangeMoves), enumName: 'RoleChangeStatus' })
  status: RoleChangeStatus;

  @ApiProperty({ type: RoleChangePersonView, description: 'Whom it is about.' })
  account: RoleChangePersonView;

  @ApiProperty()
  askedByName: string;

  @ApiProperty({ format: 'date-time' })
  askedAt: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: RoleChangeAbilities })
  can: RoleChangeAbilities;
}

export class RoleChangeListView {
  @ApiProperty({ type: [RoleChangeView], description: 'The oldest first.' })
  roleChanges: RoleChangeView[];
}

export function describeRoleChange(
  change: RoleChange,
  people: ReadonlyMap<string, Account>,
  reader: Principal,
  now: Date,
): RoleChangeView {
  const account = people.get(change.accountId)!;
  const { id, username, displayName, email } = account;
  const status = roleChangeStatusAt(change, now);
  const answer =
    status === 'waiting' &&
    mayDo(reader.role, 'role-change.confirm') !== null &&
    isAnotherPerson(reader.accountId, change);
  return {
    id: change.id,
    kind: change.kind,
    role: change.role,
    email: change.email,
    status,
    account: {
      ...{ id, username, displayName, email },
      role: account.roleConfirmedAt === null ? null : account.role,
    },
    askedByName: people.get(change.askedBy)?.displayName ?? '',
    askedAt: change.askedAt.toISOString(),
    expiresAt: change.expiresAt.toISOString(),
    can: {
      confirm: answer,
      refuse: answer,
      withdraw: status === 'waiting' && change.askedBy === reader.accountId,
    },
  };
}
