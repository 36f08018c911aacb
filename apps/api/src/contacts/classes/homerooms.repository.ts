import { Injectable } from '@nestjs/common';
import type { HomeroomPart } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { firstDayOfYear } from '../students/enrolled-on.js';
import { heldOn } from './held-on.js';
import { HomeroomAssignmentEntity } from './homeroom-assignment.entity.js';

export interface HomeroomClass {
  id: string;
  schoolYear: number;
  name: string;
  grade: number | null;
}

/** A class of a person, and since when and until when it is theirs; days as YYYY-MM-DD. */
export interface HeldClass extends HomeroomClass {
  accountId: string;
  part: HomeroomPart;
  from: string;
  until: string | null;
}

/** A person who has, had or will have a part in the homeroom of a class. */
export interface Holder {
  classId: string;
  accountId: string;
  part: HomeroomPart;
  from: string;
  until: string | null;
}

const held = `h.account_id AS "accountId", h.part, h.held_from::text AS "from",
  h.held_until::text AS until`;

/** First whose class it is, then who stands beside, then who stands in. */
const byPart = `array_position(ARRAY['teacher', 'deputy', 'substitute'], h.part)`;

@Injectable()
export class HomeroomsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The class; its homeroom and all others of its year are held against others until the transaction
   * ends, as a teacher who gets one class gives up another.
   */
  async lockClass(
    transaction: Transaction,
    classId: string,
  ): Promise<{ id: string; schoolYear: number } | null> {
    const rows = await transaction.query<{ id: string; schoolYear: number }[]>(
      `SELECT c.id, c.school_year AS "schoolYear"
       FROM school_class c JOIN school_year y ON y.start_year = c.school_year
       WHERE c.id = $1 FOR NO KEY UPDATE`,
      [classId],
    );
    return rows[0] ?? null;
  }

  /** The first day of an opened school year, YYYY-MM-DD. */
  async firstDayOfYear(transaction: Transaction, schoolYear: number): Promise<string> {
    const [row] = await transaction.query<{ day: string }[]>(
      `SELECT (${firstDayOfYear})::text AS day FROM school_year WHERE start_year = $1`,
      [schoolYear],
    );
    return row!.day;
  }

  /**
   * The classes that a person has on a day: first the one whose teacher they are.
   * @param day YYYY-MM-DD
   */
  findOfTeacher(accountId: string, schoolYear: number, day: string): Promise<HomeroomClass[]> {
    return this.dataSource.query<HomeroomClass[]>(
      `SELECT c.id, c.school_year AS "schoolYear", c.name, c.grade
       FROM homeroom_assignment h JOIN school_class c ON c.id = h.class_id
       WHERE h.account_id = $1 AND h.school_year = $2 AND ${heldOn('$3')}
       ORDER BY ${byPart}, c.name`,
      [accountId, schoolYear, day],
    );
  }

  /**
   * Whatever classes these people have on a day, or ever where no day is named; the latest first.
   * @param day YYYY-MM-DD
   */
  listOfPeople(accountIds: readonly string[], day: string | null): Promise<HeldClass[]> {
    return this.dataSource.query<HeldClass[]>(
      `SELECT c.id, c.school_year AS "schoolYear", c.name, c.grade, ${held}
       FROM homeroom_assignment h JOIN school_class c ON c.id = h.class_id
       WHERE h.account_id = ANY($1) AND ($2::date IS NULL OR ${heldOn('$2')})
       ORDER BY h.held_from DESC, ${byPart}, c.name`,
      [accountIds, day],
    );
  }

  /**
   * Who has these classes on a day, or ever where no day is named.
   * @param day YYYY-MM-DD
   */
  listHolders(
    classIds: readonly string[],
    day: string | null,
    reader: Pick<Transaction, 'query'> = this.dataSource,
  ): Promise<Holder[]> {
    return reader.query<Holder[]>(
      `SELECT h.class_id AS "classId", ${held}
       FROM homeroom_assignment h
       WHERE h.class_id = ANY($1) AND ($2::date IS NULL OR ${heldOn('$2')})
       ORDER BY ${byPart}, h.held_from, h.id`,
      [classIds, day],
    );
  }

  /** Whether in its year the class has had a teacher, or this teacher a class. */
  hasBegun(
    transaction: Transaction,
    { id, schoolYear }: { id: string; schoolYear: number },
    accountId: string,
  ): Promise<boolean> {
    return transaction.getRepository(HomeroomAssignmentEntity).existsBy([
      { classId: id, part: 'teacher' },
      { accountId, schoolYear, part: 'teacher' },
    ]);
  }

  /**
   * Ends, on the day before `from`, whatever of the class's teacher and of the teacher's own classes
   * of its year goes on after it. What was to begin after today is dropped.
   * @param from YYYY-MM-DD
   * @param today YYYY-MM-DD
   */
  async endTeachers(
    transaction: Transaction,
    { id, schoolYear }: { id: string; schoolYear: number },
    accountId: string | null,
    { from, today }: { from: string; today: string },
  ): Promise<void> {
    const of = `part = 'teacher' AND (class_id = $1 OR (account_id = $2 AND school_year = $3))`;
    await transaction.query(
      `DELETE FROM homeroom_assignment
       WHERE ${of} AND held_from >= $4::date AND held_from > $5::date`,
      [id, accountId, schoolYear, from, today],
    );
    await transaction.query(
      `UPDATE homeroom_assignment SET held_until = $4::date - 1
       WHERE ${of} AND held_from <= $4::date AND (held_until IS NULL OR held_until >= $4::date)`,
      [id, accountId, schoolYear, from],
    );
  }

  /**
   * The same for one person's part in the class.
   * @returns whether there was anything to end
   */
  async endPart(
    transaction: Transaction,
    { classId, accountId, part }: { classId: string; accountId: string; part: HomeroomPart },
    { from, today }: { from: string; today: string },
  ): Promise<boolean> {
    const of = 'class_id = $1 AND account_id = $2 AND part = $3';
    const [, dropped] = await transaction.query<[unknown, number]>(
      `DELETE FROM homeroom_assignment
       WHERE ${of} AND held_from >= $4::date AND held_from > $5::date`,
      [classId, accountId, part, from, today],
    );
    const [, ended] = await transaction.query<[unknown, number]>(
      `UPDATE homeroom_assignment SET held_until = $4::date - 1
       WHERE ${of} AND held_from <= $4::date AND (held_until IS NULL OR held_until >= $4::date)`,
      [classId, accountId, part, from],
    );
    return dropped + ended > 0;
  }

  /**
   * Whether an assignment that is there keeps another one out of these days: the person's own part in
   * the class, or for a teacher the class's other teacher or the person's other class.
   */
  async meetsAnother(
    transaction: Transaction,
    { classId, accountId, part }: { classId: string; accountId: string; part: HomeroomPart },
    schoolYear: number,
    { from, until }: { from: string; until: string | null },
  ): Promise<boolean> {
    const rows = await transaction.query<unknown[]>(
      `SELECT FROM homeroom_assignment h
       WHERE daterange(h.held_from, h.held_until + 1) && daterange($5::date, $6::date + 1)
         AND ((h.class_id = $1 AND h.account_id = $2)
           OR ($3 = 'teacher' AND h.part = 'teacher'
             AND (h.class_id = $1 OR (h.account_id = $2 AND h.school_year = $4))))
       LIMIT 1`,
      [classId, accountId, part, schoolYear, from, until],
    );
    return rows.length > 0;
  }

  /** @throws the database's own error where the days meet another assignment's */
  async insert(
    transaction: Transaction,
    assignment: Omit<HomeroomAssignmentEntity, 'id'>,
  ): Promise<void> {
    await transaction.getRepository(HomeroomAssignmentEntity).insert(assignment);
  }
}
