import type { Messages } from '../../../platform/messages/messages.js';
import type { StudentMove } from './move-queries.js';

/** A move in a sentence: "Chuyển từ 10A1 sang 10A2 từ ngày 24/11/2026". */
export function moveText(
  { kind, day, fromClassName, toClassName, reason }: StudentMove,
  { t, format }: Messages,
): string {
  return t(`students.move.${kind}.done`, {
    from: fromClassName ?? '',
    to: toClassName ?? '',
    day: format.date(day),
    reason: reason === null ? '' : t(`students.reason.${reason}`),
  });
}
