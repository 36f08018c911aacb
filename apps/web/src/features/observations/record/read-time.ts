/**
 * A time of day as people type it: `7:25`, `7h25`, `725` and `07:25` are the same. Whatever is no time
 * stays as it was typed.
 */
export function readTime(text: string): string {
  const match = /^\s*(\d{1,2})\s*[:h.]?\s*(\d{2})\s*$/i.exec(text);
  if (match === null) return text;
  const [, hours = '', minutes = ''] = match;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
