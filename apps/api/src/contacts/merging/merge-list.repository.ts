import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface GuardianMergeRow {
  id: string;
  keptId: string;
  keptName: string | null;
  goneId: string;
  goneName: string | null;
  mergedBy: string;
  mergedAt: Date;
  undoneAt: Date | null;
  undoable: boolean;
}

@Injectable()
export class MergeListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The latest first.
   * @param guardianId only the merges of this guardian; null for all
   * @param cursor the id of the merge after which to go on
   */
  list(
    guardianId: string | null,
    cursor: string | null,
    limit: number,
  ): Promise<GuardianMergeRow[]> {
    return this.dataSource.query(
      `SELECT m.id, m.kept_id AS "keptId", kept.full_name AS "keptName", m.gone_id AS "goneId",
              gone.full_name AS "goneName", m.merged_by AS "mergedBy", m.merged_at AS "mergedAt",
              m.undone_at AS "undoneAt",
              m.undone_at IS NULL AND NOT EXISTS (
                SELECT FROM guardian_merge later
                WHERE later.number > m.number AND later.undone_at IS NULL
                  AND (later.kept_id IN (m.kept_id, m.gone_id)
                    OR later.gone_id IN (m.kept_id, m.gone_id))) AS undoable
       FROM guardian_merge m
       JOIN guardian kept ON kept.id = m.kept_id
       JOIN guardian gone ON gone.id = m.gone_id
       WHERE ($1::uuid IS NULL OR $1 IN (m.kept_id, m.gone_id))
         AND ($2::uuid IS NULL OR m.number < (SELECT number FROM guardian_merge WHERE id = $2))
       ORDER BY m.number DESC LIMIT $3`,
      [guardianId, cursor, limit],
    );
  }
}
