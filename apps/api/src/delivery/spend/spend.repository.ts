import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What one source cost in one month. */
export interface Spend {
  sourceKind: string;
  sourceId: string;
  /** Of school time, `YYYY-MM`. */
  month: string;
  /** SMS parts that gateways took, as they bill them: whatever became of them afterwards. */
  parts: number;
}

const month = (instant: string): string =>
  `to_char(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM')`;

@Injectable()
export class SpendRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * From the counters of the sends. Only a send that went on past the end of a month is looked at
   * message by message, to tell its months apart; what it sent a second time goes to its first month.
   * @param from the first month, `YYYY-MM`
   * @param until the last month, included
   */
  spend(from: string, until: string): Promise<Spend[]> {
    return this.dataSource.query<Spend[]>(
      `WITH sends AS MATERIALIZED (
         SELECT id, source_kind, source_id, parts_left,
                ${month('coalesce(first_left_at, not_before)')} AS first_month,
                ${month('coalesce(last_left_at, not_before)')} AS last_month
         FROM dispatch WHERE parts_left > 0),
       wanted AS (SELECT * FROM sends WHERE first_month <= $2 AND last_month >= $1),
       later AS (
         SELECT w.id, w.source_kind, w.source_id, ${month('m.left_at')} AS month, sum(m.parts) AS parts
         FROM wanted w JOIN outbound_message m ON m.dispatch_id = w.id
         WHERE w.first_month < w.last_month AND ${month('m.left_at')} > w.first_month
         GROUP BY 1, 2, 3, 4),
       all_months AS (
         SELECT source_kind, source_id, month, parts FROM later
         UNION ALL
         SELECT w.source_kind, w.source_id, w.first_month,
                w.parts_left - coalesce((SELECT sum(parts) FROM later WHERE later.id = w.id), 0)
         FROM wanted w)
       SELECT source_kind AS "sourceKind", source_id AS "sourceId", month,
              sum(parts)::integer AS parts
       FROM all_months WHERE month BETWEEN $1 AND $2
       GROUP BY 1, 2, 3 HAVING sum(parts) > 0 ORDER BY month, 1, 2`,
      [from, until],
    );
  }
}
