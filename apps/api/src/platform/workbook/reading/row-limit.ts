import { WorkbookError } from './workbook-error.js';

/** Fifteen times the school; a file with more is not one school's roster. */
export const MOST_ROWS = 20_000;

/** @param rows how many hold something */
export function tooManyRows(rows: number): WorkbookError {
  return new WorkbookError('roster.too-many-rows', undefined, { rows });
}

/**
 * How many rows of a worksheet's XML hold something. Told before the XML is understood, which of a
 * huge sheet would take minutes and gigabytes.
 */
export function countFilledRows(xml: string): number {
  let filled = 0;
  for (let start = xml.indexOf('<row'); start !== -1;) {
    const next = xml.indexOf('<row', start + 4);
    const row = xml.slice(start, next === -1 ? undefined : next);
    if (/<(?:v|is|t)>|<(?:is|t) /.test(row)) filled += 1;
    start = next;
  }
  return filled;
}
