import { Injectable } from '@nestjs/common';
import type { AudienceRule, MessageKind, StudentQuery } from '@lien-lac/domain';
import { DataSource } from 'typeorm';
import { searchConditions } from '../lists/search-conditions.js';
import { AudienceSql, oneEach, type Sharing } from './audience-sql.js';
import type { ListedRecipient } from './recipient.js';

export interface RecipientListQuestion {
  sharing: Sharing;
  query: StudentQuery;
  /** Whether the person may see numbers: who may not must not find out by asking whose they are. */
  phones: boolean;
  offset: number;
  limit: number;
}

/** Recipients to be looked at one by one, with those that were unticked. */
@Injectable()
export class RecipientListRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By class and given name of their first student. @param day YYYY-MM-DD */
  async list(
    day: string,
    rule: AudienceRule,
    kind: MessageKind,
    { sharing, query, phones, offset, limit }: RecipientListQuestion,
  ): Promise<ListedRecipient[]> {
    const sql = new AudienceSql(day, rule, kind);
    const found = searchConditions(query, phones, sql.parameters);
    const having = found.length === 0 ? '' : `HAVING bool_or(${found.join(' AND ')})`;
    const rows = await this.dataSource.query<ListedRecipient[]>(
      `SELECT ${sql.recipientColumns(sharing)}, bool_and(${sql.unticked()}) AS "isUnticked"
       FROM ${sql.reachable}
       GROUP BY ${oneEach(sharing)} ${having}
       ORDER BY min(c.name), min(s.given_name), min(s.full_name), coalesce(k.email, p.e164)
       LIMIT ${sql.bind(limit, 'integer')} OFFSET ${sql.bind(offset, 'integer')}`,
      sql.parameters,
    );
    return rows.map((row) => ({
      ...row,
      students: [...new Map(row.students.map((student) => [student.id, student])).values()],
    }));
  }
}
