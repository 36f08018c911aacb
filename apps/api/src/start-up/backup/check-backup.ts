import {
  type BackupEnd,
  type BackupHead,
  isMarked,
  readMarked,
  readSealedLines,
  type RowsLine,
  type TableLine,
} from './backup-file.js';
import { UnreadableBackup } from './sealed-stream.js';

/** What a reader of a backup is told, in its order. */
export interface BackupReader {
  head?(head: BackupHead): Promise<void> | void;
  table?(table: TableLine): Promise<void> | void;
  row?(row: string): Promise<void> | void;
  endOfTable?(): Promise<void> | void;
  end?(end: BackupEnd): Promise<void> | void;
}

/** What a backup holds. */
export interface BackupContents {
  head: BackupHead;
  rows: number;
  tables: number;
}

/**
 * Reads a backup from its first to its last line, and makes sure that each table has as many rows as were
 * written.
 * @throws UnreadableBackup
 */
export async function readBackup(
  path: string,
  key: string,
  reader: BackupReader = {},
): Promise<BackupContents> {
  let head: BackupHead | undefined;
  let open: TableLine | undefined;
  let end: BackupEnd | undefined;
  let rows = 0;
  const counts: Record<string, number> = {};
  for await (const line of readSealedLines(path, key)) {
    if (!isMarked(line)) {
      if (open === undefined) throw new UnreadableBackup('A row stands outside of its table.');
      rows += 1;
      await reader.row?.(line);
      continue;
    }
    if (head === undefined) {
      head = readMarked<BackupHead>(line);
      if (head.format !== 1) {
        throw new UnreadableBackup('The backup was made by a newer version of Liên Lạc.');
      }
      await reader.head?.(head);
      continue;
    }
    const marked = readMarked<TableLine | RowsLine | BackupEnd>(line);
    if ('table' in marked) {
      open = marked;
      rows = 0;
      await reader.table?.(marked);
    } else if ('rows' in marked) {
      if (open === undefined || marked.rows !== rows) {
        throw new UnreadableBackup(`${open?.table ?? 'A table'} has not the rows that it had.`);
      }
      counts[open.table] = rows;
      open = undefined;
      await reader.endOfTable?.();
    } else {
      end = marked;
      await reader.end?.(marked);
    }
  }
  if (head === undefined || end === undefined || !isSame(counts, end.tables)) {
    throw new UnreadableBackup('The backup is not whole.');
  }
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  return { head, rows: sum, tables: Object.keys(counts).length };
}

const isSame = (one: Record<string, number>, other: Record<string, number>): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([table, count]) => other[table] === count);
