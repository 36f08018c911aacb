import { Injectable } from '@nestjs/common';
import type { OpenedYear } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';

export interface SchoolYearRow extends OpenedYear {
  label: string;
  classes: number;
  /** Who were in its classes, and for a year that goes on are. */
  students: number;
  /** Whether it was opened by moving everyone up. */
  rolledOver: boolean;
}

@Injectable()
export class SchoolYearsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The years that the school has opened, the first first. */
  opened(reader: Pick<Transaction, 'query'> = this.dataSource): Promise<OpenedYear[]> {
    return reader.query(
      `SELECT start_year AS "startYear", starts_on::text AS "startsOn"
       FROM school_year ORDER BY start_year`,
    );
  }

  /** The latest first. */
  list(): Promise<SchoolYearRow[]> {
    return this.dataSource.query(
      `SELECT start_year AS "startYear", starts_on::text AS "startsOn", label,
              (SELECT count(*)::integer FROM school_class c WHERE c.school_year = y.start_year)
                AS classes,
              (SELECT count(DISTINCT e.student_id)::integer FROM enrolment e
               WHERE e.school_year = y.start_year) AS students,
              EXISTS (SELECT FROM roll_over r WHERE r.start_year = y.start_year) AS "rolledOver"
       FROM school_year y ORDER BY start_year DESC`,
    );
  }
}
