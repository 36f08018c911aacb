import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditEntry } from './audit-entry.entity.js';

/** What of the trail is looked for; each part that is given narrows it. */
export interface AuditFilter {
  /** School time; the first instant and the one after the last. */
  from?: Date;
  until?: Date;
  subjectKind?: string;
  actions?: readonly string[];
  /** Any one of these will do. */
  anyOf?: { actorIds: readonly string[]; actions: readonly string[]; subjectId: string };
}

/** The place of an entry in the list, after which a page goes on. */
export interface AuditPlace {
  /** Whole microseconds since 1970: the database keeps more than a Date can. */
  microseconds: string;
  id: string;
}

export type FoundEntry = AuditEntry & {
  /** In the chain. */
  position: string | null;
  place: AuditPlace;
};

/** A way into the table: one index, read from its newest end for each of a few values. */
interface Driver {
  column: 'actor_id' | 'action' | 'subject_id' | 'subject_kind';
  type: 'uuid' | 'text';
  values: readonly string[];
}

/**
 * The trail as the page searches it, the newest first. Whatever is asked for, each of a few indexes is
 * read from its newest end for no more rows than the page has: so the length of the trail hardly
 * counts. See the indexes of migration 0010.
 */
@Injectable()
export class AuditSearchRepository {
  constructor(private readonly dataSource: DataSource) {}

  async search(
    filter: AuditFilter,
    after: AuditPlace | null,
    limit: number,
  ): Promise<FoundEntry[]> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const page = `ORDER BY at DESC, id DESC LIMIT ${bind(limit)}`;
    const conditions = conditionsOf(filter, after, bind);
    const chosen = driversOf(filter).map(
      ({ column, type, values: wanted }) =>
        `SELECT found.at, found.id FROM unnest(${bind(wanted)}::${type}[]) AS wanted (value)
         CROSS JOIN LATERAL (
           SELECT at, id FROM audit_entry WHERE ${column} = wanted.value ${conditions} ${page}
         ) AS found`,
    );
    const found =
      chosen.length > 0
        ? chosen.join(' UNION ')
        : `SELECT at, id FROM audit_entry WHERE true ${conditions} ${page}`;
    type Row = Omit<FoundEntry, 'place'> & { microseconds: string };
    const rows = await this.dataSource.query<Row[]>(
      `SELECT e.id, e.at, e.actor_id AS "actorId", e.action, e.subject_kind AS "subjectKind",
              e.subject_id AS "subjectId", e.details, e.before, e.after, e.origin, l.position,
              trunc(extract(epoch FROM e.at) * 1000000)::text AS microseconds
       FROM (SELECT at, id FROM (${found}) AS any_found ${page}) AS page
       JOIN audit_entry e ON e.id = page.id LEFT JOIN audit_link l ON l.entry_id = e.id
       ORDER BY page.at DESC, page.id DESC`,
      values,
    );
    return rows.map(({ microseconds, ...entry }) => ({
      ...entry,
      place: { microseconds, id: entry.id },
    }));
  }

  /** Every action and every kind of subject that stands in the trail, in the order of their codes. */
  async listWords(): Promise<{ actions: string[]; subjectKinds: string[] }> {
    const [actions, subjectKinds] = await Promise.all([
      this.distinct('action'),
      this.distinct('subject_kind'),
    ]);
    return { actions, subjectKinds };
  }

  /** Leaps through the index from one value to the next, as there are few of them and many rows. */
  private async distinct(column: 'action' | 'subject_kind'): Promise<string[]> {
    const rows = await this.dataSource.query<{ value: string }[]>(
      `WITH RECURSIVE found (value) AS (
         (SELECT ${column} FROM audit_entry ORDER BY ${column} LIMIT 1)
         UNION ALL
         SELECT (SELECT ${column} FROM audit_entry WHERE ${column} > found.value
                 ORDER BY ${column} LIMIT 1)
         FROM found WHERE found.value IS NOT NULL
       )
       SELECT value FROM found WHERE value IS NOT NULL`,
    );
    return rows.map(({ value }) => value);
  }
}

/** The indexes by which the filter is answered; none of them for the plain list. */
function driversOf({ anyOf, actions, subjectKind }: AuditFilter): Driver[] {
  if (anyOf !== undefined) {
    return [
      { column: 'actor_id', type: 'uuid', values: anyOf.actorIds },
      { column: 'action', type: 'text', values: anyOf.actions },
      { column: 'subject_id', type: 'text', values: [anyOf.subjectId] },
    ];
  }
  if (actions !== undefined) return [{ column: 'action', type: 'text', values: actions }];
  if (subjectKind === undefined) return [];
  return [{ column: 'subject_kind', type: 'text', values: [subjectKind] }];
}

/** What every row must keep to, whichever index it was found by. */
function conditionsOf(
  { from, until, subjectKind, actions }: AuditFilter,
  after: AuditPlace | null,
  bind: (value: unknown) => string,
): string {
  return [
    ...(from === undefined ? [] : [`at >= ${bind(from)}`]),
    ...(until === undefined ? [] : [`at < ${bind(until)}`]),
    ...(subjectKind === undefined ? [] : [`subject_kind = ${bind(subjectKind)}`]),
    ...(actions === undefined ? [] : [`action = ANY(${bind(actions)}::text[])`]),
    ...(after === null
      ? []
      : [
          `(at, id) < (timestamptz 'epoch' + ${bind(after.microseconds)}::bigint
             * interval '1 microsecond', ${bind(after.id)}::bigint)`,
        ]),
  ]
    .map((condition) => `AND ${condition}`)
    .join(' ');
}
