import { announcementMoves, messageMoves } from '@lien-lac/domain';
import type pg from 'pg';
import { counterUpdate } from '../../delivery/settle/counters.js';
import { waitingStatuses } from '../../delivery/dispatches/message-batch-sql.js';
import { referenceSql } from '../../delivery/reference.js';
import type { BackupHead } from './backup-file.js';

/** What became of what had not ended when a backup was taken. */
export interface RestoredState {
  /** Messages that may have left since: a person decides on them. */
  doubtfulMessages: number;
  /** Sends whose time has not come, and that wait until a person lets them go on. */
  heldSends: number;
  /** Announcements that had been approved and not been planned, called back. */
  cancelledAnnouncements: number;
}

/**
 * Has the restored data say what nobody knows: whatever had not ended may have left between the backup and
 * the loss. Nothing leaves by itself afterwards. It runs in the transaction that loads the data, so no
 * process ever sees the one without the other.
 */
export async function markRestored(
  client: pg.ClientBase,
  head: BackupHead,
): Promise<RestoredState> {
  const { rows } = await client.query<{ school: Date }>(
    `SELECT now() + coalesce((SELECT offset_milliseconds FROM school_clock), 0)
                    * interval '1 millisecond' AS school`,
  );
  const schoolNow = rows[0]!.school;
  const heldSends = await holdFutureSends(client, schoolNow);
  const doubtfulMessages = await doubtWhatWaited(client, schoolNow, head.takenAt);
  const cancelledAnnouncements = await cancelUnplanned(client, head, schoolNow);
  await client.query(
    `INSERT INTO restored_backup (taken_at, restored_at, taken_at_school, restored_at_school,
       doubtful_messages, held_sends, cancelled_announcements)
     VALUES ($1, now(), $2, $3, $4, $5, $6)`,
    [
      head.takenAt,
      head.takenAtSchool,
      schoolNow,
      doubtfulMessages,
      heldSends,
      cancelledAnnouncements,
    ],
  );
  await client.query(
    `INSERT INTO audit_entry (at, action, subject_kind, subject_id, details)
     VALUES ($1, 'backup.restored', 'backup', $2, $3)`,
    [
      schoolNow,
      head.takenAt,
      JSON.stringify({ doubtfulMessages, heldSends, cancelledAnnouncements }),
    ],
  );
  return { doubtfulMessages, heldSends, cancelledAnnouncements };
}

/** Announcements alone can be held and let go on; they may also have been called back meanwhile. */
const stillToCome = `b.message_kind = 'announcement' AND b.not_before > $1
  AND b.lease_token IS NULL AND b.retry_at IS NULL`;

async function holdFutureSends(client: pg.ClientBase, schoolNow: Date): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE dispatch d SET paused = true
     WHERE EXISTS (SELECT FROM message_batch b WHERE b.dispatch_id = d.id AND ${stillToCome})`,
    [schoolNow],
  );
  return rowCount ?? 0;
}

async function doubtWhatWaited(
  client: pg.ClientBase,
  schoolNow: Date,
  takenAt: string,
): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `WITH doubtful AS (
       SELECT m.id, m.batch_id, NOT m.unanswered AND m.id = ANY (b.claimed) AS in_hand, b.lease_token,
              b.gateway AS lease_gateway
       FROM message_batch b JOIN outbound_message m ON m.batch_id = b.id
       WHERE m.status IN (${waitingStatuses}) AND NOT (${stillToCome})),
     moved AS (
       UPDATE outbound_message m
       SET status = $3, unanswered = true, retry_at = NULL, failure_code = 'restored',
           attempts = m.attempts + d.in_hand::int,
           gateway = CASE WHEN d.in_hand THEN d.lease_gateway ELSE m.gateway END,
           reference = CASE WHEN d.in_hand THEN ${referenceSql('m.id', 'd.lease_token')}
                            ELSE m.reference END
       FROM doubtful d WHERE m.id = d.id
       RETURNING m.id, m.dispatch_id, d.in_hand, 'queued' AS old_status, m.status, m.attempts, m.gateway,
         m.reference, NULL::timestamptz AS left_at, 0 AS awaits, 0 AS parts),
     recorded AS (
       INSERT INTO attempt (message_id, number, gateway, reference, began_at, outcome)
       SELECT id, attempts, gateway, reference, $2, 'abandoned' FROM moved WHERE in_hand
       ON CONFLICT DO NOTHING),
     asked AS (
       INSERT INTO restored_message (message_id, gateway, reference, handed_over_since, ask_at)
       SELECT id, gateway, reference, coalesce((
           SELECT min(a.began_at) FROM attempt a
           WHERE a.message_id = moved.id AND a.reference = moved.reference), $2), now()
       FROM moved WHERE reference IS NOT NULL AND gateway IS NOT NULL),
     counted AS (${counterUpdate('moved')})
     SELECT count(*) FROM moved`,
    [schoolNow, takenAt, messageMoves['lose-by-restoring'].to],
  );
  await client.query(
    `DELETE FROM message_batch b WHERE NOT EXISTS (
       SELECT FROM outbound_message m WHERE m.batch_id = b.id AND m.status IN (${waitingStatuses}))`,
  );
  return Number(rows[0]?.count ?? 0);
}

/** They may have been planned and sent since. Planning them now would send them a second time. */
async function cancelUnplanned(
  client: pg.ClientBase,
  head: BackupHead,
  schoolNow: Date,
): Promise<number> {
  const { from, to } = announcementMoves.cancel;
  const { rows } = await client.query<{ count: string }>(
    `WITH cancelled AS (
       UPDATE announcement SET status = $1 WHERE status = ANY ($2) AND status <> ALL ($3)
       RETURNING id, revision),
     told AS (
       INSERT INTO announcement_event (announcement_id, at, move, revision, note)
       SELECT id, $4, 'cancel', revision, $5 FROM cancelled)
     SELECT count(*) FROM cancelled`,
    [to, from, [announcementMoves.plan.to], schoolNow, noteOf(head)],
  );
  return Number(rows[0]?.count ?? 0);
}

/** In the language of the school, as people write such notes. */
function noteOf({ takenAtSchool }: BackupHead): string {
  const time = new Intl.DateTimeFormat('vi-VN', {
    ...({ timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' } as const),
  }).format(new Date(takenAtSchool));
  return `Dữ liệu được khôi phục từ bản sao lưu lúc ${time}; không rõ sau đó tin này đã gửi hay chưa nên hệ thống không tự gửi.`;
}
