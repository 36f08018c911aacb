import { withConnection } from '@lien-lac/api';

/** What our rows say of the trial's messages. */
export interface RowCounts {
  /** By phone, the status of the message to it. */
  statuses: Map<string, string>;
  /** Dispatches whose counters are not what their rows are. */
  miscounted: number;
}

/** Reads every message of the database, which is the trial's own. */
export function countMessages(databaseUrl: string): Promise<RowCounts> {
  return withConnection(databaseUrl, async (client) => {
    const messages = await client.query<{ address: string; status: string }>(
      'SELECT address, status FROM outbound_message',
    );
    const wrong = await client.query<{ count: string }>(miscountedSql);
    return {
      statuses: new Map(messages.rows.map((row) => [row.address, row.status])),
      miscounted: Number(wrong.rows[0]?.count),
    };
  });
}

const counted = ['sent', 'delivered', 'failed', 'cancelled', 'expired', 'unknown'];

const miscountedSql = `
  SELECT count(*) FROM dispatch d
  JOIN (SELECT dispatch_id, count(*) AS total,
          ${counted.map((status) => `count(*) FILTER (WHERE status = '${status}') AS ${status}`).join(', ')}
        FROM outbound_message GROUP BY dispatch_id) m ON m.dispatch_id = d.id
  WHERE (d.total, ${counted.map((status) => `d.${status}`).join(', ')})
     <> (m.total, ${counted.map((status) => `m.${status}`).join(', ')})`;

/** Statuses by which we claim that the carrier took the message. */
const claimsTaken = ['sent', 'delivered'];

/** What our rows are set against. */
export interface CarrierRecord {
  /** By phone, when it got its messages. */
  received: ReadonlyMap<string, readonly Date[]>;
  /** The phones whose message may have expired. */
  mayExpire: ReadonlyMap<string, unknown>;
}

/**
 * Sets our rows against what the carrier gave to the phones.
 * @param accepted how many messages we said we would send
 */
export function compare(
  accepted: number,
  { statuses }: Pick<RowCounts, 'statuses'>,
  { received, mayExpire }: CarrierRecord,
): { lost: number; twice: number; unknown: number; unknownAtExpiry: number; expired: number } {
  let lost = accepted - statuses.size;
  let unknown = 0;
  let unknownAtExpiry = 0;
  let expired = 0;
  for (const [phone, status] of statuses) {
    if (status === 'unknown') {
      unknown += 1;
      if (mayExpire.has(phone)) unknownAtExpiry += 1;
    } else if (status === 'expired' && mayExpire.has(phone) && !received.has(phone)) expired += 1;
    else if (!claimsTaken.includes(status) || !received.has(phone)) lost += 1;
  }
  const twice = [...received.values()].filter(({ length }) => length > 1).length;
  return { lost, twice, unknown, unknownAtExpiry, expired };
}
