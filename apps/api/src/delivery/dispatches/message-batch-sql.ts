import { type MessageStatus, messageMoves } from '@lien-lac/domain';

/** Statuses of the domain for use in `status IN (…)`. */
export const statusList = (statuses: readonly MessageStatus[]): string =>
  statuses.map((status) => `'${status}'`).join(', ');

/** What a message stands at that waits in its batch or is in hand; a receipt may end it meanwhile. */
export const waitingStatuses = statusList(messageMoves.claim.from);

/**
 * The statement that inserts a batch of its own for each message that left its old one to be tried
 * again, for use in the same statement that moves them. It obeys what the old one obeyed. What was
 * never answered for waits for its own gateway.
 * @param moved the name of a relation with the columns `dispatch_id, old_batch_id, batch_id, retry_at,
 * unanswered, gateway, refused_for_good`; a row that stays in its batch gets none
 * @param held the name of a relation of the old batches' rows
 */
export function insertBatchesOfTheirOwn(moved: string, held: string): string {
  return `
    INSERT INTO message_batch (id, dispatch_id, channel, lane, message_kind, obeys_quiet_hours,
      not_before, expires_at, retry_at, stays_with, refused_by, only_by)
    SELECT m.batch_id, m.dispatch_id, h.channel, h.lane, h.message_kind, h.obeys_quiet_hours,
           h.not_before, h.expires_at, m.retry_at, CASE WHEN m.unanswered THEN m.gateway END,
           CASE WHEN m.refused_for_good THEN h.refused_by || m.gateway ELSE h.refused_by END,
           h.only_by
    FROM ${moved} m JOIN ${held} h ON h.id = m.old_batch_id WHERE m.batch_id <> m.old_batch_id`;
}
