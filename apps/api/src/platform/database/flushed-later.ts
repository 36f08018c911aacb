/**
 * A relation of one row, for the FROM of a statement that commits by itself and whose commit need not wait for
 * the disk (§ 28.4 of PostgreSQL's manual). If the server crashes in the moment before it is flushed, the
 * statement has had no effect, as if it had not been run: only for what may be lost so, or is of no use without
 * a later statement whose commit is waited for, which flushes this one too.
 */
export const flushedLater =
  "(SELECT set_config('synchronous_commit', 'off', true)) AS flushed_later";
