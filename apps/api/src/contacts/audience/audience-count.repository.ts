import { Injectable } from '@nestjs/common';
import {
  type AudienceRule,
  type MessageKind,
  studentReaches,
  type UnreachableReason,
  unreachableReasons,
} from '@lien-lac/domain';
import { Database } from '../../platform/database/database.js';
import { AudienceSql, type Sharing } from './audience-sql.js';
import type { AudienceCount } from './recipient.js';

/**
 * A school's contacts lie in memory, where an index that holds all that is asked for is read faster than
 * the tables; else PostgreSQL reckons with a disk and joins by hashing. Helpers and compiled expressions
 * would cost more than they save, and the former are taken from whoever sends meanwhile.
 */
const settings = `SET LOCAL random_page_cost = 1.1; SET LOCAL work_mem = '32MB';
  SET LOCAL jit = off; SET LOCAL max_parallel_workers_per_gather = 0`;

interface Counted extends Record<UnreachableReason, number> {
  phones: number;
  emails: number;
  students: number;
  /** Null without a student. */
  phonesOfStudents: number | null;
}

@Injectable()
export class AudienceCountRepository {
  constructor(private readonly database: Database) {}

  /**
   * The whole count at once, along two indexes that stand in the same order: it is asked for while
   * somebody chooses, at every press of a key.
   * @param day YYYY-MM-DD
   */
  async count(
    day: string,
    rule: AudienceRule,
    kind: MessageKind,
    sharing: Sharing,
  ): Promise<AudienceCount> {
    const sql = new AudienceSql(day, rule, kind);
    const oncePerStudent = sharing === 'one-per-student';
    const statement = `
      WITH ranked AS MATERIALIZED (
        SELECT e.student_id, k.phone_id, k.email, ${sql.rank()} AS rank FROM ${sql.counted})
      SELECT addresses.*, students.*
      FROM (SELECT (SELECT count(*)::integer FROM (${different('phone_id')}) each) AS phones,
                   (SELECT count(*)::integer FROM (${different('email')}) each) AS emails) addresses,
           (SELECT count(*)::integer AS students, sum(phones)::integer AS "phonesOfStudents",
                   ${unreachableReasons.map(countOf).join(', ')}
            FROM (SELECT min(rank) AS rank, ${
              oncePerStudent ? 'count(DISTINCT phone_id) FILTER (WHERE rank = 0)' : '0'
            } AS phones FROM ranked GROUP BY student_id) one) students`;
    const row = await this.database.transaction(async (transaction) => {
      await transaction.query(settings);
      const [counted] = await transaction.query<Counted[]>(statement, sql.parameters);
      return counted!;
    });
    const unreachable = Object.fromEntries(
      unreachableReasons.map((reason) => [reason, row[reason]]),
    ) as Record<UnreachableReason, number>;
    const { phones, emails, students, phonesOfStudents } = row;
    return {
      ...{ phones, emails, students, unreachable },
      messages: oncePerStudent ? (phonesOfStudents ?? 0) : phones,
      unreachableStudents: Object.values(unreachable).reduce((sum, each) => sum + each, 0),
    };
  }
}

/** Those whom something reaches, each once: by hashing, where `count(DISTINCT …)` would sort. */
function different(column: 'phone_id' | 'email'): string {
  return `SELECT FROM ranked WHERE rank = 0 AND ${column} IS NOT NULL GROUP BY ${column}`;
}

/** How many students stay unreached for this reason, it being the one that is soonest mended. */
function countOf(reason: UnreachableReason): string {
  const place = studentReaches.indexOf(reason);
  return `count(*) FILTER (WHERE rank / 2 = ${place})::integer AS "${reason}"`;
}
