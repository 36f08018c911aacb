import {
  type MessageKind,
  type Relationship,
  type UnreachableReason,
  unreachableReasons,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AudienceSql, soonestMended } from './audience-sql.js';

/** A guardian of a student, with whether a message of the kind would reach them. */
export interface FamilyRow {
  studentId: string;
  studentName: string;
  /** Null, as what follows, for a student of whom no guardian is known. */
  guardianId: string | null;
  guardianName: string | null;
  relationship: Relationship | null;
  /** The phones and e-mail addresses at which they would get it. */
  addresses: string[];
  /** Why they would not get it; null where they would. */
  reason: UnreachableReason | null;
}

@Injectable()
export class ClassFamiliesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * By the given names of the students.
   * @param day YYYY-MM-DD
   */
  list(day: string, classId: string, kind: MessageKind): Promise<FamilyRow[]> {
    const sql = new AudienceSql(day, { kind: 'classes', classIds: [classId] }, kind);
    const reason = soonestMended(sql.bind(unreachableReasons, 'text[]'));
    return this.dataSource.query<FamilyRow[]>(
      `SELECT f.*, r.full_name AS "guardianName"
       FROM (SELECT s.id AS "studentId", s.full_name AS "studentName", s.given_name,
                    g.guardian_id AS "guardianId", g.relationship,
                    coalesce(array_agg(DISTINCT coalesce(k.email, p.e164))
                             FILTER (WHERE state = 'reachable'), '{}') AS addresses,
                    CASE WHEN bool_or(state = 'reachable') THEN NULL ELSE ${reason} END AS reason
             FROM ${sql.judged}
             GROUP BY s.id, g.id) f
       LEFT JOIN guardian r ON r.id = f."guardianId"
       ORDER BY f.given_name, f."studentName", f."studentId",
                array_position(ARRAY['mother', 'father', 'guardian'], f.relationship), r.full_name`,
      sql.parameters,
    );
  }

  /** The names of classes by id. */
  listNames(classIds: readonly string[]): Promise<{ id: string; name: string }[]> {
    return this.dataSource.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM school_class WHERE id = ANY($1)',
      [classIds],
    );
  }
}
