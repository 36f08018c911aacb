import { Injectable } from '@nestjs/common';
import type { EntryText } from './entry-hash.js';

/** Whatever answers SQL with rows: a transaction, the data source, a connection. */
export interface RowSource {
  query<Rows>(sql: string, parameters?: unknown[]): Promise<Rows>;
}

/** A link, and the entry that it stands for as far as that is there. */
export interface ChainLink {
  position: string;
  entryId: string;
  /** As the database keeps it, in hexadecimal digits. */
  hash: string;
  /** Null where the entry is gone. */
  entry: EntryText | null;
  /** When the entry says that it happened, in ISO 8601; null where it is gone. */
  shownAt: string | null;
}

export interface NewestLink {
  position: string;
  /** In hexadecimal digits. */
  hash: string;
}

const shownAt = `to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Reads the chain; writing it is the database's own business. */
@Injectable()
export class ChainRepository {
  /** The links after a position, in their order. */
  async readPage(source: RowSource, after: string, limit: number): Promise<ChainLink[]> {
    type Row = EntryText & { entryId: string; hash: string; found: boolean; shownAt: string };
    const rows = await source.query<Row[]>(
      `SELECT l.position::text, l.entry_id::text AS "entryId", encode(l.hash, 'hex') AS hash,
              e.id IS NOT NULL AS found, ${shownAt} AS "shownAt", e.id::text,
              trunc(extract(epoch FROM e.at) * 1000000)::text AS at, e.actor_id::text AS "actorId",
              e.action, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId",
              e.details::text, e.before::text, e.after::text, e.origin::text
       FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id
       WHERE l.position > $1 ORDER BY l.position LIMIT $2`,
      [after, limit],
    );
    return rows.map(({ entryId, hash, found, shownAt, ...entry }) => ({
      position: entry.position,
      entryId,
      hash,
      entry: found ? entry : null,
      shownAt: found ? shownAt : null,
    }));
  }

  /** The first entry that no link stands for. */
  async findUnlinked(source: RowSource): Promise<{ entryId: string; shownAt: string } | null> {
    const [row] = await source.query<{ entryId: string; shownAt: string }[]>(
      `SELECT e.id::text AS "entryId", ${shownAt} AS "shownAt"
       FROM audit_entry e
       WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id)
       ORDER BY e.id LIMIT 1`,
    );
    return row ?? null;
  }

  /** The end of the chain; null while it is empty. */
  async newest(source: RowSource): Promise<NewestLink | null> {
    const [row] = await source.query<NewestLink[]>(
      `SELECT position::text, encode(hash, 'hex') AS hash
       FROM audit_link ORDER BY audit_link.position DESC LIMIT 1`,
    );
    return row ?? null;
  }

  /** When the first entry of all was written; null while there is none. */
  async beganAt(source: RowSource): Promise<Date | null> {
    const [row] = await source.query<{ at: Date }[]>(
      'SELECT at FROM audit_entry ORDER BY id LIMIT 1',
    );
    return row?.at ?? null;
  }
}
