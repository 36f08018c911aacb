import { Injectable } from '@nestjs/common';
import type { Belonging, ContactStatus, GuardianMerge } from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';
import { type BelongingTable, guardianBelongings } from './guardian-belongings.js';
import { GuardianMergeEntity } from './guardian-merge.entity.js';
import type { MergeRecord } from './merge-record.js';

type Row = Record<string, unknown>;

/** Rows of the tables of `guardianBelongings`, whichever they are. Used under the roster's lock. */
@Injectable()
export class GuardianMergesRepository {
  /** Everything that belongs to these guardians, owners first. */
  async belongings(transaction: Transaction, guardianIds: readonly string[]): Promise<Belonging[]> {
    const owners: Record<BelongingTable['ownerTable'], string[]> = {
      ...{ guardian: [...guardianIds], guardianship: [], contact: [] },
    };
    const found: Belonging[] = [];
    for (const { table, id, owner, ownerTable, key, rank } of guardianBelongings) {
      const status = table === 'contact' ? 't.status' : 'NULL';
      const rows = await transaction.query<
        { id: string; ownerId: string; key: string | null; rank: number; status: ContactStatus }[]
      >(
        `SELECT t.${id} AS id, t.${owner} AS "ownerId", ${key} AS key, ${rank} AS rank,
                ${status} AS status
         FROM ${table} t WHERE t.${owner} = ANY($1) ORDER BY t.${id}`,
        [owners[ownerTable]],
      );
      if (table === 'guardianship' || table === 'contact') {
        owners[table] = rows.map((row) => row.id);
      }
      for (const { status: of, ...row } of rows) {
        found.push({ table, ...row, ...(of === null ? {} : { status: of }) });
      }
    }
    return found;
  }

  /** Whole rows by their ids, as JSON has them. */
  async wholeRows(transaction: Transaction, table: string, ids: readonly string[]): Promise<Row[]> {
    const { id } = definitionOf(table);
    const rows = await transaction.query<{ row: Row }[]>(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE t.${id} = ANY($1) ORDER BY t.${id}`,
      [ids],
    );
    return rows.map(({ row }) => row);
  }

  /** Contacts that name one of these as their predecessor or successor. */
  async linksTo(
    transaction: Transaction,
    contactIds: readonly string[],
  ): Promise<{ id: string; column: 'replaces_id' | 'replaced_by_id'; to: string }[]> {
    return transaction.query(
      `SELECT id, 'replaces_id' AS column, replaces_id AS to FROM contact
       WHERE replaces_id = ANY($1)
       UNION ALL
       SELECT id, 'replaced_by_id', replaced_by_id FROM contact WHERE replaced_by_id = ANY($1)`,
      [contactIds],
    );
  }

  async link(
    transaction: Transaction,
    { id, column, to }: Pick<MergeRecord['relinked'][number], 'id' | 'column' | 'to'>,
    from: string,
  ): Promise<void> {
    const name = column === 'replaces_id' ? 'replaces_id' : 'replaced_by_id';
    await transaction.query(`UPDATE contact SET ${name} = $2 WHERE id = $1 AND ${name} = $3`, [
      ...[id, to, from],
    ]);
  }

  /** Takes rows away and gives others their new owners; from the leaves to the guardians. */
  async apply(transaction: Transaction, { removed, moved }: GuardianMerge): Promise<void> {
    for (const { table, id } of [...guardianBelongings].reverse()) {
      const ids = removed.filter((one) => one.table === table).map((one) => one.id);
      if (ids.length > 0) {
        await transaction.query(`DELETE FROM ${table} WHERE ${id} = ANY($1)`, [ids]);
      }
      await this.move(transaction, table, moved);
    }
  }

  /** Gives rows of a table another owner, those that have not got one meanwhile. */
  async move(
    transaction: Transaction,
    table: string,
    moved: GuardianMerge['moved'],
  ): Promise<void> {
    const { id, owner } = definitionOf(table);
    const rows = moved.filter((one) => one.table === table);
    if (rows.length === 0) return;
    await transaction.query(
      `UPDATE ${table} t SET ${owner} = r."to"
       FROM jsonb_to_recordset($1) AS r (id uuid, "from" uuid, "to" uuid)
       WHERE t.${id} = r.id AND t.${owner} = r."from"`,
      [JSON.stringify(rows)],
    );
  }

  /** Puts whole rows of one table back as they were. */
  async putBack(transaction: Transaction, table: string, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    definitionOf(table);
    await transaction.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }

  /** A contact of which two records said opposite things has to be asked again. */
  async askAgain(transaction: Transaction, contactIds: readonly string[]): Promise<void> {
    await transaction.query(
      `UPDATE contact SET status = 'unconfirmed', confirmed_by = NULL, confirmed_at = NULL,
         confirmed_how = NULL, version = version + 1
       WHERE id = ANY($1)`,
      [contactIds],
    );
  }

  /** Takes that back where nobody has done anything about it since. Returns whether it was so. */
  async confirmAsBefore(transaction: Transaction, id: string, row: Row): Promise<boolean> {
    const [, changed] = await transaction.query<[unknown, number]>(
      `UPDATE contact k SET status = r.status, confirmed_by = r.confirmed_by,
         confirmed_at = r.confirmed_at, confirmed_how = r.confirmed_how, version = k.version + 1
       FROM jsonb_populate_record(NULL::contact, $2) AS r
       WHERE k.id = $1 AND k.status = 'unconfirmed' AND k.version = r.version + 1`,
      [id, JSON.stringify(row)],
    );
    return changed > 0;
  }

  async statusesOf(
    transaction: Transaction,
    contactIds: readonly string[],
  ): Promise<Map<string, ContactStatus>> {
    const rows = await transaction.query<{ id: string; status: ContactStatus }[]>(
      'SELECT id, status FROM contact WHERE id = ANY($1)',
      [contactIds],
    );
    return new Map(rows.map(({ id, status }) => [id, status]));
  }

  async insert(
    transaction: Transaction,
    merge: { keptId: string; goneId: string; change: MergeRecord; by: string; at: Date },
  ): Promise<string> {
    const [row] = await transaction.query<{ id: string }[]>(
      `INSERT INTO guardian_merge (kept_id, gone_id, change, merged_by, merged_at)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [merge.keptId, merge.goneId, JSON.stringify(merge.change), merge.by, merge.at],
    );
    return row!.id;
  }

  find(transaction: Transaction, id: string): Promise<GuardianMergeEntity | null> {
    return transaction
      .getRepository(GuardianMergeEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Which of these guardians have gone into another. */
  async goneAmong(transaction: Transaction, guardianIds: readonly string[]): Promise<string[]> {
    const rows = await transaction.query<{ id: string }[]>(
      `SELECT gone_id AS id FROM guardian_merge WHERE undone_at IS NULL AND gone_id = ANY($1)`,
      [guardianIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether one of the two was part of a later merge that stands. */
  async hasLaterMerge(
    transaction: Transaction,
    { number, keptId, goneId }: GuardianMergeEntity,
  ): Promise<boolean> {
    const rows = await transaction.query<unknown[]>(
      `SELECT FROM guardian_merge WHERE undone_at IS NULL AND number > $1
         AND (kept_id = ANY($2) OR gone_id = ANY($2)) LIMIT 1`,
      [number, [keptId, goneId]],
    );
    return rows.length > 0;
  }

  async markUndone(transaction: Transaction, id: string, by: string, at: Date): Promise<void> {
    await transaction.query(
      'UPDATE guardian_merge SET undone_by = $2, undone_at = $3 WHERE id = $1',
      [id, by, at],
    );
  }
}

function definitionOf(table: string): BelongingTable {
  const found = guardianBelongings.find((one) => one.table === table);
  if (found === undefined) throw new Error(`${table} is no table of guardianBelongings`);
  return found;
}
