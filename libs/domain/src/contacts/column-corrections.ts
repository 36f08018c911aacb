import { COLUMN_MEANINGS, type ColumnMeaning } from '../roster/column-meaning.js';
import type { ColumnCorrection } from '../roster/roster-reading.js';

export type ColumnCorrections = Readonly<Record<string, ColumnCorrection>>;

/** Where in the corrections something can't be used, as a path such as `10A1.meanings.3`. */
export interface ColumnCorrectionProblem {
  path: string;
}

export type ColumnCorrectionsReading =
  | { corrections: ColumnCorrections; problem?: never }
  | { corrections?: never; problem: ColumnCorrectionProblem };

/** The last row and the last column that a spreadsheet has. */
const lastRow = 1_048_576;
const lastColumn = 16_383;

const meanings: ReadonlySet<unknown> = new Set(COLUMN_MEANINGS);

/**
 * Reads a person's corrections of what the columns of a file mean, as they come from outside: by
 * name of sheet, the row of the headings and the meanings by column index.
 */
export function readColumnCorrections(value: unknown): ColumnCorrectionsReading {
  if (!isRecord(value)) return { problem: { path: '' } };
  const corrections: [string, ColumnCorrection][] = [];
  for (const [sheet, correction] of Object.entries(value)) {
    if (!isRecord(correction)) return { problem: { path: sheet } };
    const unknown = Object.keys(correction).find((key) => !['headerRow', 'meanings'].includes(key));
    if (unknown !== undefined) return { problem: { path: `${sheet}.${unknown}` } };
    const { headerRow, meanings: given = {} } = correction;
    if (headerRow !== undefined && headerRow !== null && !isWhole(headerRow, 1, lastRow)) {
      return { problem: { path: `${sheet}.headerRow` } };
    }
    if (!isRecord(given)) return { problem: { path: `${sheet}.meanings` } };
    const wrong = Object.entries(given).find(([index, meaning]) => !isMeant(index, meaning));
    if (wrong !== undefined) return { problem: { path: `${sheet}.meanings.${wrong[0]}` } };
    corrections.push([
      sheet,
      {
        ...(headerRow === undefined ? {} : { headerRow }),
        meanings: given as Record<number, ColumnMeaning | null>,
      },
    ]);
  }
  return { corrections: Object.fromEntries(corrections) };
}

function isMeant(index: string, meaning: unknown): boolean {
  const isColumn = /^\d{1,5}$/.test(index) && Number(index) <= lastColumn;
  return isColumn && (meaning === null || meanings.has(meaning));
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
