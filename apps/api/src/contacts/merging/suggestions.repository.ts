import { Injectable } from '@nestjs/common';
import type { ContactStatus, Relationship } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { enrolledOn } from '../students/enrolled-on.js';

export interface PairOfGuardians {
  oneId: string;
  otherId: string;
}

export interface SuggestedGuardianRow {
  id: string;
  fullName: string | null;
  searchKey: string | null;
  wards: {
    studentId: string;
    fullName: string;
    className: string | null;
    relationship: Relationship;
  }[];
  phones: { phone: string; status: ContactStatus }[];
}

@Injectable()
export class SuggestionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Pairs of guardians with a phone in common that is in use, or may be; of which nobody has said that
   * they are two people. In the order of their ids.
   */
  pairs(after: PairOfGuardians | null, limit: number): Promise<PairOfGuardians[]> {
    return this.dataSource.query(
      `WITH used AS (
         SELECT DISTINCT k.phone_id, g.guardian_id
         FROM contact k JOIN guardianship g ON g.id = k.guardianship_id
         WHERE k.phone_id IS NOT NULL AND k.status IN ('unconfirmed', 'confirmed')
           AND g.ended_at IS NULL)
       SELECT DISTINCT one.guardian_id AS "oneId", other.guardian_id AS "otherId"
       FROM used one
       JOIN used other ON other.phone_id = one.phone_id AND other.guardian_id > one.guardian_id
       WHERE ($1::uuid IS NULL OR (one.guardian_id, other.guardian_id) > ($1, $2::uuid))
         AND NOT EXISTS (SELECT FROM not_same_person n
           WHERE n.one_id = one.guardian_id AND n.other_id = other.guardian_id)
       ORDER BY 1, 2 LIMIT $3`,
      [after?.oneId ?? null, after?.otherId ?? null, limit],
    );
  }

  /** @param day by which the classes are told, YYYY-MM-DD */
  describe(ids: readonly string[], day: string): Promise<SuggestedGuardianRow[]> {
    return this.dataSource.query(
      `SELECT r.id, r.full_name AS "fullName", r.search_key AS "searchKey",
         (SELECT coalesce(json_agg(json_build_object('studentId', s.id, 'fullName', s.full_name,
                   'className', c.name, 'relationship', g.relationship)
                 ORDER BY c.name, s.given_name, s.id), '[]')
          FROM guardianship g JOIN student s ON s.id = g.student_id
          LEFT JOIN enrolment e ON e.student_id = s.id AND ${enrolledOn('$2')}
          LEFT JOIN school_class c ON c.id = e.class_id
          WHERE g.guardian_id = r.id AND g.ended_at IS NULL) AS wards,
         (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('phone', p.e164,
                   'status', k.status)), '[]')
          FROM guardianship g JOIN contact k ON k.guardianship_id = g.id
          JOIN phone p ON p.id = k.phone_id
          WHERE g.guardian_id = r.id AND g.ended_at IS NULL
            AND k.status IN ('unconfirmed', 'confirmed')) AS phones
       FROM guardian r WHERE r.id = ANY($1)`,
      [ids, day],
    );
  }

  /** Said again it changes nothing. Returns whether both guardians exist. */
  async refuse(
    transaction: Transaction,
    { oneId, otherId }: PairOfGuardians,
    by: string,
    at: Date,
  ): Promise<boolean> {
    const [one, other] = [oneId, otherId].sort();
    const found = await transaction.query<unknown[]>('SELECT FROM guardian WHERE id = ANY($1)', [
      [one, other],
    ]);
    if (found.length < 2) return false;
    await transaction.query(
      `INSERT INTO not_same_person (one_id, other_id, said_by, said_at)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [one, other, by, at],
    );
    return true;
  }
}
