import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

@Injectable()
export class HandOversRepository {
  /** Returns whether the list was not handed over yet. */
  async insert(
    transaction: Transaction,
    handOver: { classId: string; by: string; at: Date; note: string | null },
  ): Promise<boolean> {
    const { classId, by, at, note } = handOver;
    const rows = await transaction.query<unknown[]>(
      `INSERT INTO class_list_hand_over (class_id, handed_over_by, handed_over_at, note)
       VALUES ($1, $2, $3, $4)
       ON CONFLICT (class_id) WHERE reopened_at IS NULL DO NOTHING RETURNING id`,
      [classId, by, at, note],
    );
    return rows.length > 0;
  }

  /** Returns those of the classes whose list stood handed over. */
  async reopen(
    transaction: Transaction,
    classIds: readonly string[],
    { by, at }: { by: string | null; at: Date },
  ): Promise<string[]> {
    const [rows] = await transaction.query<[{ classId: string }[]]>(
      `UPDATE class_list_hand_over SET reopened_at = $2, reopened_by = $3
       WHERE class_id = ANY($1) AND reopened_at IS NULL RETURNING class_id AS "classId"`,
      [classIds, at, by],
    );
    return rows.map(({ classId }) => classId);
  }
}
