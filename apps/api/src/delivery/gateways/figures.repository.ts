import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import type { ErrorCount, MinuteCount } from './gateway-figures.js';

/** What a gateway did in a stretch of real time. */
export interface GatewaySum {
  gateway: string;
  taken: number;
  refused: number;
  later: number;
  ambiguous: number;
  configuration: number;
  elsewhere: number;
  errors: number;
  slow: number;
  answered: number;
  milliseconds: number;
  latencies: number[];
  parts: number;
  cost: number;
}

/** What a gateway took in a stretch of real time. */
export type GatewaySpend = Pick<GatewaySum, 'gateway' | 'taken' | 'parts' | 'cost'>;

export interface GatewayErrorRow {
  gateway: string;
  code: string;
  outcome: string;
  count: number;
  firstAt: Date;
  lastAt: Date;
}

@Injectable()
export class FiguresRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds what one worker has seen to what all have, all or nothing. */
  async add(minutes: readonly MinuteCount[], errors: readonly ErrorCount[]): Promise<void> {
    await this.dataSource.query(addSql, [JSON.stringify(minutes), JSON.stringify(errors)]);
  }

  /** What each gateway did from an instant on, up to another one that is left out. */
  async sums(since: Date, until: Date, transaction?: Transaction): Promise<GatewaySum[]> {
    return (transaction ?? this.dataSource).query<GatewaySum[]>(sumsSql, [since, until]);
  }

  spend(since: Date, until: Date): Promise<GatewaySpend[]> {
    return this.dataSource.query<GatewaySpend[]>(
      `SELECT gateway, sum(taken)::float8 AS taken, sum(parts)::float8 AS parts,
              sum(cost)::float8 AS cost
       FROM gateway_minute WHERE minute >= $1 AND minute < $2 GROUP BY gateway`,
      [since, until],
    );
  }

  /** What gateways answered last when they did not take a message, the latest first, up to so many each. */
  errors(since: Date, each: number): Promise<GatewayErrorRow[]> {
    return this.dataSource.query<GatewayErrorRow[]>(
      `SELECT gateway, code, outcome, count::int, first_at AS "firstAt", last_at AS "lastAt"
       FROM (SELECT *, row_number() OVER (PARTITION BY gateway ORDER BY last_at DESC, code) AS place
             FROM gateway_error WHERE last_at >= $1) e
       WHERE place <= $2 ORDER BY gateway, place`,
      [since, each],
    );
  }

  async forgetOld(minutesBefore: Date, errorsBefore: Date): Promise<void> {
    await this.dataSource.query('DELETE FROM gateway_minute WHERE minute < $1', [minutesBefore]);
    await this.dataSource.query('DELETE FROM gateway_error WHERE last_at < $1', [errorsBefore]);
  }
}

const counts = [
  ...['taken', 'refused', 'later', 'ambiguous', 'configuration', 'elsewhere', 'errors', 'slow'],
  ...['milliseconds', 'parts', 'cost'],
];

const addErrors = (parameter: string): string => `
  INSERT INTO gateway_error AS g (gateway, code, outcome, count, first_at, last_at)
  SELECT gateway, code, outcome, count, first_at, last_at
  FROM jsonb_to_recordset(${parameter}::jsonb) AS e (gateway text, code text, outcome text, count bigint,
    first_at timestamptz, last_at timestamptz)
  ORDER BY gateway, code, outcome
  ON CONFLICT (gateway, code, outcome) DO UPDATE
  SET count = g.count + excluded.count, last_at = greatest(g.last_at, excluded.last_at)`;

const addSql = `
  WITH errors AS (${addErrors('$2')})
  INSERT INTO gateway_minute AS g (gateway, minute, ${counts.join(', ')}, latencies)
  SELECT gateway, minute, ${counts.join(', ')}, latencies
  FROM jsonb_to_recordset($1::jsonb) AS m (gateway text, minute timestamptz,
    ${counts.map((name) => `${name} ${name === 'milliseconds' || name === 'cost' ? 'bigint' : 'integer'}`).join(', ')},
    latencies integer[])
  ORDER BY gateway, minute
  ON CONFLICT (gateway, minute) DO UPDATE SET
    ${counts.map((name) => `${name} = g.${name} + excluded.${name}`).join(', ')},
    latencies = ARRAY(SELECT coalesce(a, 0) + coalesce(b, 0)
                      FROM unnest(g.latencies, excluded.latencies) AS l (a, b))`;

const sumsSql = `
  SELECT gateway, ${counts.map((name) => `sum(${name})::float8 AS ${name}`).join(', ')},
    sum(taken + refused + later + ambiguous + configuration + elsewhere)::float8 AS answered,
    ARRAY(SELECT sum(l.count)::int
          FROM gateway_minute o CROSS JOIN LATERAL unnest(o.latencies) WITH ORDINALITY AS l (count, bound)
          WHERE o.gateway = g.gateway AND o.minute >= $1 AND o.minute < $2
          GROUP BY l.bound ORDER BY l.bound) AS latencies
  FROM gateway_minute g WHERE minute >= $1 AND minute < $2
  GROUP BY gateway`;
