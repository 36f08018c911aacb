import { Injectable } from '@nestjs/common';
import type { Role } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { AccountStatus } from './account-status.js';

/** An account as a list shows it. */
export interface AccountRow {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  email: string | null;
  createdAt: Date;
  lastSignedInAt: Date | null;
  disabledAt: Date | null;
  roleConfirmedAt: Date | null;
  hasPassword: boolean;
  hasSecondFactor: boolean;
}

export interface AccountFilter {
  role: Role | null;
  status: AccountStatus | null;
  /** Words without case and diacritics; each begins a word of the name, or the username. */
  words: readonly string[];
}

/** In each state; as `accountStatus` has it. */
const inState: Readonly<Record<AccountStatus, string>> = {
  disabled: 'a.disabled_at IS NOT NULL',
  'awaiting-confirmation': 'a.disabled_at IS NULL AND a.role_confirmed_at IS NULL',
  'awaiting-password':
    'a.disabled_at IS NULL AND a.role_confirmed_at IS NOT NULL AND a.password_hash IS NULL',
  active:
    'a.disabled_at IS NULL AND a.role_confirmed_at IS NOT NULL AND a.password_hash IS NOT NULL',
};

/** Those in use first; as names are sorted in Viet Nam, by the given name. */
const place = `a.disabled_at IS NOT NULL, a.given_name, a.display_name COLLATE school_order, a.id`;

const columns = `a.id, a.username, a.display_name AS "displayName", a.role, a.email,
  a.created_at AS "createdAt", a.last_signed_in_at AS "lastSignedInAt",
  a.disabled_at AS "disabledAt", a.role_confirmed_at AS "roleConfirmedAt",
  a.password_hash IS NOT NULL AS "hasPassword", f.confirmed_at IS NOT NULL AS "hasSecondFactor"`;

const accounts = 'account a LEFT JOIN second_factor f ON f.account_id = a.id';

@Injectable()
export class AccountListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @param page.cursor the id of the last one of the page before */
  list(
    filter: AccountFilter,
    page: { cursor: string | null; limit: number },
  ): Promise<AccountRow[]> {
    const { where, parameters } = conditions(filter);
    const cursor = `$${parameters.push(page.cursor)}::uuid`;
    const limit = `$${parameters.push(page.limit)}`;
    return this.dataSource.query<AccountRow[]>(
      `SELECT ${columns} FROM ${accounts}
       WHERE ${where}
         AND (${cursor} IS NULL OR (${place}) > (SELECT ${place} FROM account a WHERE a.id = ${cursor}))
       ORDER BY ${place} LIMIT ${limit}`,
      parameters,
    );
  }

  async count(filter: AccountFilter): Promise<number> {
    const { where, parameters } = conditions(filter);
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM account a WHERE ${where}`,
      parameters,
    );
    return Number(row?.count ?? 0);
  }

  async find(id: string): Promise<AccountRow | null> {
    const rows = await this.dataSource.query<AccountRow[]>(
      `SELECT ${columns} FROM ${accounts} WHERE a.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }
}

function conditions({ role, status, words }: AccountFilter): {
  where: string;
  parameters: unknown[];
} {
  const parameters: unknown[] = [role];
  const where = [
    '($1::text IS NULL OR a.role = $1)',
    ...(status === null ? [] : [inState[status]]),
    ...words.map(
      (word) =>
        `(' ' || a.search_key || ' ' || a.username) LIKE $${parameters.push(`% ${escaped(word)}%`)}`,
    ),
  ];
  return { where: where.join(' AND '), parameters };
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
