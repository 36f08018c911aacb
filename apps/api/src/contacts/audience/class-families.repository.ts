import {
  type MessageKind,
  type Relationship,
  type UnreachableReason,
  unreachableReasons,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { audienceParameters, inAudience, judgedContacts, soonestMended } from './audience-sql.js';

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
    return this.dataSource.query<FamilyRow[]>(
      `SELECT s.id AS "studentId", s.full_name AS "studentName", g.guardian_id AS "guardianId",
              r.full_name AS "guardianName", g.relationship,
              coalesce(array_agg(DISTINCT coalesce(k.email, p.e164))
                       FILTER (WHERE state = 'reachable'), '{}') AS addresses,
              CASE WHEN bool_or(state = 'reachable') THEN NULL ELSE ${soonestMended} END AS reason
       FROM ${judgedContacts}
       LEFT JOIN guardian r ON r.id = g.guardian_id
       WHERE ${inAudience}
       GROUP BY s.id, g.id, r.id
       ORDER BY s.given_name, s.full_name, s.id,
                array_position(ARRAY['mother', 'father', 'guardian'], g.relationship), r.full_name`,
      [
        ...audienceParameters(day, { kind: 'classes', classIds: [classId] }, kind),
        unreachableReasons,
      ],
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
