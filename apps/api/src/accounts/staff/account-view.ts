import {
  type HomeroomPart,
  homeroomParts,
  isPrivileged,
  mayDo,
  type Role,
  roles,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { AuditDeed } from '../../platform/audit/audit-log.js';
import type { IssuedLink } from '../one-time-links/issue-one-time-link.js';
import { RoleChangeView } from '../role-changes/role-change-view.js';
import type { Principal } from '../sessions/current-account.js';
import type { AccountRow } from './account-list.repository.js';
import { type AccountStatus, accountStatuses, accountStatusOf } from './account-status.js';
import type { StaffClass } from './staff-classes.js';

/** What the person who asks may do with the account. */
export class AccountAbilities {
  @ApiProperty()
  change: boolean;

  @ApiProperty({ description: 'Some roles then wait for a second person.' })
  giveRole: boolean;

  @ApiProperty()
  mailPasswordReset: boolean;

  @ApiProperty({ description: 'It waits for a second person.' })
  resetSecondFactor: boolean;

  @ApiProperty()
  disable: boolean;

  @ApiProperty()
  reactivate: boolean;
}

export class AccountClassView {
  @ApiProperty({ format: 'uuid' })
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty()
  schoolYear: number;

  @ApiProperty({ enum: homeroomParts, enumName: 'HomeroomPart' })
  part: HomeroomPart;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day.' })
  until: string | null;
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

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ enum: accountStatuses, enumName: 'AccountStatus' })
  status: AccountStatus;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastSignedInAt: string | null;

  @ApiProperty({ description: 'Whether the account has set up a second factor.' })
  hasSecondFactor: boolean;

  @ApiProperty({ type: [AccountClassView], description: 'What the person has today.' })
  classes: AccountClassView[];

  @ApiProperty({ type: [RoleChangeView], description: 'What awaits a second person.' })
  waiting: RoleChangeView[];

  @ApiProperty({ type: AccountAbilities })
  can: AccountAbilities;
}

export class AccountPageView {
  @ApiProperty({
    type: [AccountView],
    description: 'By the given name; those in use before the disabled ones.',
  })
  accounts: AccountView[];

  @ApiProperty({ description: 'How many there are on all pages.' })
  total: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  next: string | null;
}

export class AccountDeedView {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ example: 'role-change.confirmed' })
  deed: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null for the system itself.' })
  actorName: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The first of two people.' })
  askedByName: string | null;

  @ApiProperty({
    enum: roles,
    enumName: 'Role',
    nullable: true,
    description: 'Where it is of one.',
  })
  role: Role | null;
}

export class AccountDetailView extends AccountView {
  @ApiProperty({ type: [AccountClassView], description: 'Whatever the person has ever had.' })
  allClasses: AccountClassView[];

  @ApiProperty({ type: [AccountDeedView], description: 'The latest first.' })
  history: AccountDeedView[];
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

  @ApiProperty({
    type: OneTimeLinkView,
    nullable: true,
    description: 'Null where it goes to the owner’s mailbox.',
  })
  oneTimeLink: OneTimeLinkView | null;
}

export function describeAccount(
  row: AccountRow,
  classes: readonly StaffClass[],
  waiting: RoleChangeView[],
  reader: Principal,
): AccountView {
  const status = accountStatusOf(row);
  const { id, username, displayName, role, email, hasSecondFactor } = row;
  return {
    ...{ id, username, displayName, role, email, status, hasSecondFactor, waiting },
    createdAt: row.createdAt.toISOString(),
    lastSignedInAt: row.lastSignedInAt?.toISOString() ?? null,
    classes: classes.filter(({ accountId }) => accountId === id).map(describeClass),
    can: abilities(row, status, waiting, reader),
  };
}

export function describeClass(held: StaffClass): AccountClassView {
  const { classId, className, schoolYear, part, from, until } = held;
  return { classId, className, schoolYear, part, from, until };
}

export function describeDeed(
  { at, action, actorId, details }: AuditDeed,
  names: ReadonlyMap<string, string>,
): AccountDeedView {
  const nameOf = (id: unknown): string | null =>
    typeof id === 'string' ? (names.get(id) ?? null) : null;
  return {
    at: at.toISOString(),
    deed: action,
    actorName: nameOf(actorId),
    askedByName: nameOf(details.askedBy),
    role: roles.find((role) => role === details.role) ?? null,
  };
}

export function describeLink({ link, expiresAt }: IssuedLink): OneTimeLinkView {
  return { link, expiresAt: expiresAt.toISOString() };
}

function abilities(
  { id, email, hasSecondFactor, role }: AccountRow,
  status: AccountStatus,
  waiting: readonly RoleChangeView[],
  reader: Principal,
): AccountAbilities {
  const manages = mayDo(reader.role, 'account.manage') !== null;
  const isOpen = status !== 'disabled';
  const isOwn = id === reader.accountId;
  return {
    change: manages && isOpen,
    giveRole:
      mayDo(reader.role, 'account.grant-role') !== null && isOpen && !isOwn && waiting.length === 0,
    mailPasswordReset:
      manages && email !== null && (status === 'active' || status === 'awaiting-password'),
    resetSecondFactor:
      mayDo(reader.role, 'account.reset-second-factor') !== null &&
      isOpen &&
      hasSecondFactor &&
      !waiting.some(({ kind }) => kind === 'second-factor-reset'),
    disable: manages && isOpen && !isOwn,
    reactivate: manages && !isOpen && (email !== null || !isPrivileged(role)),
  };
}
