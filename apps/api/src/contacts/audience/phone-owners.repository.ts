import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Visibility } from '../access/contact-access.js';

export interface PhoneOwner {
  guardianName: string | null;
  studentName: string;
  /** Null for a student who is in no class now. */
  className: string | null;
}

const owned = `phone p
  JOIN contact k ON k.phone_id = p.id
  JOIN guardianship g ON g.id = k.guardianship_id
  JOIN guardian r ON r.id = g.guardian_id
  JOIN student s ON s.id = g.student_id
  LEFT JOIN enrolment e ON e.student_id = s.id AND e.enrolled_until IS NULL
  LEFT JOIN school_class c ON c.id = e.class_id`;

@Injectable()
export class PhoneOwnersRepository {
  constructor(private readonly dataSource: DataSource) {}

  list(numbers: readonly string[]): Promise<({ number: string } & PhoneOwner)[]> {
    return this.dataSource.query(
      `SELECT p.e164 AS number, r.full_name AS "guardianName", s.full_name AS "studentName",
              c.name AS "className"
       FROM ${owned} WHERE p.e164 = ANY($1)
       ORDER BY c.name, s.given_name, s.full_name, r.full_name`,
      [numbers],
    );
  }

  async listNumbers({ schoolYear, classIds }: Visibility): Promise<string[]> {
    const rows = await this.dataSource.query<{ number: string }[]>(
      `SELECT DISTINCT p.e164 AS number FROM ${owned}
       WHERE e.school_year = $1 AND ($2::uuid[] IS NULL OR c.id = ANY($2))`,
      [schoolYear, classIds],
    );
    return rows.map(({ number }) => number);
  }

  /**
   * @param words beginnings of words of one name, as in its search key
   * @param classes beginnings of the class's name
   */
  async findNumbers(words: readonly string[], classes: readonly string[]): Promise<string[]> {
    const rows = await this.dataSource.query<{ number: string }[]>(
      `SELECT DISTINCT p.e164 AS number FROM ${owned}
       WHERE ((' ' || s.search_key) LIKE ALL ($1::text[]) OR (' ' || r.search_key) LIKE ALL ($1::text[]))
         AND (cardinality($2::text[]) = 0 OR upper(c.name) LIKE ALL ($2::text[]))`,
      [words.map((word) => `% ${escaped(word)}%`), classes.map((name) => `${escaped(name)}%`)],
    );
    return rows.map(({ number }) => number);
  }
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
