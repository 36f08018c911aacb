import type { RosterSheet } from '@lien-lac/domain';
import { parse } from 'csv-parse/sync';
import { WorkbookError } from './workbook-error.js';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Lines looked at to tell the delimiter. */
const SAMPLE_LINES = 40;

/**
 * Reads a text table: UTF-8, UTF-16 or the Vietnamese code page of Windows (1258); commas,
 * semicolons, tabs or bars between the cells. Every cell is text, as it stands in the file.
 *
 * @throws WorkbookError `roster.not-a-workbook` where the bytes are no text table.
 */
export function readCsv(fileName: string, bytes: Buffer): RosterSheet {
  const text = decode(bytes);
  if (hasControlCharacters(text) || /^\s*(?:<|%PDF|\{\\rtf)/.test(text)) {
    throw new WorkbookError('roster.not-a-workbook');
  }
  const stated = /^"?sep=(.)"?\r?\n/i.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  const delimiter = stated?.[1] ?? delimiterOf(body);
  const rows = records(body, delimiter).map((record) =>
    record.map((cell) => (cell.trim() === '' ? null : cell)),
  );
  return { name: sheetName(fileName), rows };
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeAs('windows-1258', bytes);
  }
}

function decodeAs(encoding: string, bytes: Buffer): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Bytes of a picture or a program decode to control characters, which no table has. */
function hasControlCharacters(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text.slice(0, 4096));
}

/** The delimiter that cuts the most lines into the same number of cells, more than one. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).slice(0, SAMPLE_LINES);
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => cellsOf(line, delimiter)).filter((count) => count > 1);
    const usual = Math.max(0, ...counts.map((count) => counts.filter((c) => c === count).length));
    return { delimiter, score: usual, cells: counts.reduce((sum, count) => sum + count, 0) };
  });
  scored.sort((a, b) => b.score - a.score || b.cells - a.cells);
  return scored[0]?.delimiter ?? ',';
}

function cellsOf(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/g, '').split(delimiter).length;
}

function records(text: string, delimiter: string): string[][] {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, max_record_size: 0 };
  try {
    return parse(text, options);
  } catch {
    // A quotation mark that nobody closed: read the marks as text rather than refuse the file.
    return parse(text, { ...options, quote: false });
  }
}

function sheetName(fileName: string): string {
  const base = fileName.split(/[/\\]/).pop() ?? fileName;
  return base
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    .trim();
}
