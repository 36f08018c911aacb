import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Visibility } from '../access/contact-access.js';
import { enrolledOn } from '../students/enrolled-on.js';

export interface PhoneOwner {
  guardianName: string | null;
  studentName: string;
  /** Null for a student who is in no class now. */
  className: string | null;
}

/** With the classes of the day $1. */
const owned = `phone p
  JOIN contact k ON k.phone_id = p.id
  JOIN guardianship g ON g.id = k.guardianship_id
  JOIN guardian r ON r.id = g.guardian_id
  JOIN student s ON s.id = g.student_id
  LEFT JOIN enrolment e ON e.student_id = s.id AND ${enrolledOn('$1')}
  LEFT JOIN school_class c ON c.id = e.class_id`;

@Injectable()
export class PhoneOwnersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @param day YYYY-MM-DD, as everywhere here */
  list(day: string, numbers: readonly string[]): Promise<({ number: string } & PhoneOwner)[]> {
    return this.dataSource.query(
      `SELECT p.e164 AS number, r.full_name AS "guardianName", s.full_name AS "studentName",
              c.name AS "className"
       FROM ${owned} WHERE p.e164 = ANY($2)
       ORDER BY c.name, s.given_name, s.full_name, r.full_name`,
      [day, numbers],
    );
  }

  async listNumbers({ day, classIds }: Visibility): Promise<string[]> {
    const rows = await this.dataSource.query<{ number: string }[]>(
      `SELECT DISTINCT p.e164 AS number FROM ${owned}
       WHERE c.id IS NOT NULL AND ($2::uuid[] IS NULL OR c.id = ANY($2))`,
      [day, classIds],
    );
    return rows.map(({ number }) => number);
  }

  /**
   * @param words beginnings of words of one name, as in its search key
   * @param classes beginnings of the class's name
   */
  async findNumbers(
    day: string,
    words: readonly string[],
    classes: readonly string[],
  ): Promise<string[]> {
    const rows = await this.dataSource.query<{ number: string }[]>(
      `SELECT DISTINCT p.e164 AS number FROM ${owned}
       WHERE ((' ' || s.search_key) LIKE ALL ($2::text[]) OR (' ' || r.search_key) LIKE ALL ($2::text[]))
         AND (cardinality($3::text[]) = 0 OR upper(c.name) LIKE ALL ($3::text[]))`,
      [day, words.map((word) => `% ${escaped(word)}%`), classes.map((name) => `${escaped(name)}%`)],
    );
    return rows.map(({ number }) => number);
  }
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
