import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

export type WorkbookValue = string | number | boolean | Date | null;

export interface WorkbookCell {
  value: WorkbookValue;
  /** Drawn so that the eye finds it. */
  marked?: boolean;
}

export interface WorkbookSheet {
  name: string;
  headings: readonly string[];
  rows: readonly (readonly WorkbookCell[])[];
  /** Of each column, in characters. */
  widths?: readonly number[];
}

/** The media type of what `writeWorkbook` writes (ISO/IEC 29500). */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What Excel takes for the name of a sheet, at most. */
const longestName = 31;
const usualWidth = 18;
const markedColour = '#FFE08A';

/**
 * Writes an Excel workbook: a bold line of headings that stays in sight, then the rows. Text is
 * written as text, so that no cell turns into a formula or loses a leading zero; a date as a day.
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const { toBuffer } = writeXlsxFile(
    sheets.map((sheet, place) => ({
      sheet: names[place]!,
      data: dataOf(sheet),
      columns: sheet.headings.map((_, index) => ({ width: sheet.widths?.[index] ?? usualWidth })),
      stickyRowsCount: 1,
    })),
  );
  return toBuffer();
}

function dataOf({ headings, rows }: WorkbookSheet): SheetData {
  return [
    headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) => row.map(cellOf)),
  ];
}

function cellOf({ value, marked = false }: WorkbookCell): SheetData[number][number] {
  const style = {
    alignVertical: 'top' as const,
    ...(marked ? { backgroundColor: markedColour } : {}),
  };
  // A cell without a value would be drawn without its mark too.
  if (value === null) return { value: marked ? ' ' : '', type: String, ...style };
  if (typeof value === 'string') {
    return { value: storable(value), type: String, wrap: true, ...style };
  }
  if (typeof value === 'number') return { value, type: Number, ...style };
  if (typeof value === 'boolean') return { value, type: Boolean, ...style };
  return { value, type: Date, format: 'dd/mm/yyyy', ...style };
}

/** XML 1.0 § 2.2 has no place for most control characters, nor for half of a surrogate pair. */
function storable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '');
}

/** Names that Excel takes, each once. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      storable(name)
        .replace(/[[\]:*?/\\]/g, '-')
        .replace(/^'|'$/g, '') || 'Sheet';
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const candidate = `${plain.slice(0, longestName - suffix.length)}${suffix}`;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}
