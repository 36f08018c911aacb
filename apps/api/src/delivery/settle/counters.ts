/** The statuses that a dispatch counts; what stands in none of them is still under way. */
const counted = ['sent', 'delivered', 'failed', 'cancelled', 'expired', 'unknown'] as const;

/**
 * The statement that carries moved messages over to their dispatches' counters, for use in the same
 * statement that moves them.
 * @param moved the name of a relation with the columns `dispatch_id, old_status, status, left_at,
 * awaits, parts`; `awaits` is by how much the number of awaited receipts changes for the row, `parts`
 * how many SMS parts left by this move
 */
export function counterUpdate(moved: string): string {
  const sums = counted.map(
    (status) =>
      `count(*) FILTER (WHERE status = '${status}')
         - count(*) FILTER (WHERE old_status = '${status}') AS ${status}`,
  );
  return `
    UPDATE dispatch d
    SET ${counted.map((status) => `${status} = d.${status} + c.${status}`).join(', ')},
        awaiting_receipt = d.awaiting_receipt + c.awaits,
        parts_left = d.parts_left + c.parts,
        first_left_at = least(d.first_left_at, c.first_left_at),
        last_left_at = greatest(d.last_left_at, c.last_left_at)
    FROM (SELECT dispatch_id, ${sums.join(', ')}, sum(awaits) AS awaits,
                 sum(parts) AS parts, min(left_at) AS first_left_at, max(left_at) AS last_left_at
          FROM ${moved} GROUP BY dispatch_id) c
    WHERE d.id = c.dispatch_id`;
}
