import type { ExportLanguage } from './export-language.js';
import { type WorkbookValue, writeWorkbook } from './write-workbook.js';

/** A column of a list that leaves the house: its heading, and what of a row stands in it. */
export interface ListColumn<Row> {
  heading: Readonly<Record<ExportLanguage, string>>;
  value: (row: Row, language: ExportLanguage) => WorkbookValue;
  /** In characters. */
  width?: number;
}

/** Writes one list as a workbook of one sheet. */
export function writeList<Row>(
  name: Readonly<Record<ExportLanguage, string>>,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  language: ExportLanguage,
): Promise<Buffer> {
  return writeWorkbook([
    {
      name: name[language],
      headings: columns.map(({ heading }) => heading[language]),
      widths: columns.map(({ width = 18 }) => width),
      rows: rows.map((row) => columns.map(({ value }) => ({ value: value(row, language) }))),
    },
  ]);
}
