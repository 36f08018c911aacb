import { normaliseText } from '../names/normalise-text.js';
import type { CellValue } from './roster-sheet.js';

/** "#N/A", "#REF!": what a formula that failed leaves in its cell. */
const ERROR_VALUE =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|BUSY!|[A-Z_/0-9]+[!?])$/;

/** A cell as text in the spelling we keep; '' for an empty one. Dates as dd/mm/yyyy. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e21) {
    return BigInt(value).toString();
  }
  return normaliseText(String(value));
}

/** Whether a cell holds the failure of a formula. */
export function isErrorCell(value: CellValue | undefined): boolean {
  return typeof value === 'string' && ERROR_VALUE.test(value.trim());
}

/** Whether a cell holds nothing that could be seen. */
export function isBlankCell(value: CellValue | undefined): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && cellText(value) === '')
  );
}

/** What clerks write to say "nothing" in any column: dashes, dots, an x, a question mark. */
export function isPlaceholder(text: string): boolean {
  return /^(?:[^\p{L}\p{N}]*|[xX]{1,3}|không(?: có)?|ko(?: có)?|k(?: có)?|chưa(?: có| rõ| biết)?|n\/?a|null|none|trống)$/iu.test(
    text,
  );
}

function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '#DATE!';
  const [year = '', month = '', day = ''] = value.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
