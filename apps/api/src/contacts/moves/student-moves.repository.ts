import { Injectable } from '@nestjs/common';
import type { DepartureReason, EnrolmentChange, StudentMoveKind } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { enrolledOn } from '../students/enrolled-on.js';

export interface StudentMoveRow {
  id: string;
  studentId: string;
  kind: StudentMoveKind;
  /** YYYY-MM-DD. */
  day: string;
  reason: DepartureReason | null;
  note: string | null;
  change: EnrolmentChange;
  movedBy: string;
  movedAt: Date;
  undoneBy: string | null;
  undoneAt: Date | null;
}

export interface DepartureRow {
  /** The id of the move. */
  id: string;
  studentId: string;
  fullName: string;
  code: string | null;
  className: string | null;
  day: string;
  reason: DepartureReason;
  note: string | null;
}

const columns = `m.id, m.student_id AS "studentId", m.kind, m.day::text AS day, m.reason, m.note,
  m.change, m.moved_by AS "movedBy", m.moved_at AS "movedAt", m.undone_by AS "undoneBy",
  m.undone_at AS "undoneAt"`;

@Injectable()
export class StudentMovesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The student's version, held against others until the transaction ends; null for nobody. */
  async lockStudent(transaction: Transaction, id: string): Promise<number | null> {
    const [row] = await transaction.query<{ version: number }[]>(
      'SELECT version FROM student WHERE id = $1 FOR UPDATE',
      [id],
    );
    return row?.version ?? null;
  }

  async countUp(transaction: Transaction, studentId: string): Promise<void> {
    await transaction.query('UPDATE student SET version = version + 1 WHERE id = $1', [studentId]);
  }

  /** Returns its id. */
  async insert(
    transaction: Transaction,
    move: Omit<StudentMoveRow, 'id' | 'undoneBy' | 'undoneAt'>,
  ): Promise<string> {
    const [row] = await transaction.query<{ id: string }[]>(
      `INSERT INTO student_move (student_id, kind, day, reason, note, change, moved_by, moved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        ...[move.studentId, move.kind, move.day, move.reason, move.note],
        ...[JSON.stringify(move.change), move.movedBy, move.movedAt],
      ],
    );
    return row!.id;
  }

  /** Returns whether it had not been undone yet. */
  async markUndone(transaction: Transaction, id: string, by: string, at: Date): Promise<boolean> {
    const [, changed] = await transaction.query<[unknown, number]>(
      `UPDATE student_move SET undone_by = $2, undone_at = $3 WHERE id = $1 AND undone_at IS NULL`,
      [id, by, at],
    );
    return changed > 0;
  }

  /** A student's moves, the latest first. */
  ofStudent(
    studentId: string,
    reader: Pick<Transaction, 'query'> = this.dataSource,
  ): Promise<StudentMoveRow[]> {
    return reader.query(
      `SELECT ${columns} FROM student_move m WHERE m.student_id = $1 ORDER BY m.number DESC`,
      [studentId],
    );
  }

  /** All contacts of these students, and whether the student is in a class on a day, YYYY-MM-DD. */
  contactsOf(
    transaction: Transaction,
    studentIds: readonly string[],
    day: string,
  ): Promise<{ contactId: string; isHere: boolean }[]> {
    return transaction.query(
      `SELECT k.id AS "contactId",
              EXISTS (SELECT FROM enrolment e
                      WHERE e.student_id = g.student_id AND ${enrolledOn('$2')}) AS "isHere"
       FROM guardianship g JOIN contact k ON k.guardianship_id = g.id
       WHERE g.student_id = ANY($1)`,
      [studentIds, day],
    );
  }

  /** The students of whom a move came to hold from one day to another, both YYYY-MM-DD. */
  async movedBetween(transaction: Transaction, from: string, until: string): Promise<string[]> {
    const rows = await transaction.query<{ id: string }[]>(
      'SELECT DISTINCT student_id AS id FROM student_move WHERE day BETWEEN $1 AND $2',
      [from, until],
    );
    return rows.map(({ id }) => id);
  }

  /** The names of classes of whatever year, by their ids. */
  async classNames(classIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM school_class WHERE id = ANY($1)',
      [classIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /**
   * Who left the school and has not returned, the last to leave first.
   * @param cursor the id of the move after which to go on
   */
  departures(cursor: string | null, limit: number): Promise<DepartureRow[]> {
    return this.dataSource.query(
      `SELECT m.id, s.id AS "studentId", s.full_name AS "fullName", s.code, c.name AS "className",
              m.day::text AS day, m.reason, m.note
       FROM student_move m JOIN student s ON s.id = m.student_id
       LEFT JOIN school_class c ON c.id = (m.change #>> '{after,0,classId}')::uuid
       WHERE m.kind = 'departure' AND m.undone_at IS NULL
         AND NOT EXISTS (SELECT FROM student_move later WHERE later.student_id = m.student_id
           AND later.number > m.number AND later.undone_at IS NULL)
         AND ($1::uuid IS NULL OR (m.day, m.number) < (
           SELECT day, number FROM student_move WHERE id = $1))
       ORDER BY m.day DESC, m.number DESC LIMIT $2`,
      [cursor, limit],
    );
  }
}
