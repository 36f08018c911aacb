/**
 * A time of day as people type it, `22:00`, `6:30`, `6h`, `2230`, written `HH:MM`; null where it is none.
 * A field of the browser's own would show 10:00 PM to whoever has an English system.
 */
export function readTimeOfDay(typed: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:.hg]\s*(\d{2})?|(\d{2}))?$/i.exec(typed.trim());
  if (match === null) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? match[3] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
}
