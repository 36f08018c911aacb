import { Injectable } from '@nestjs/common';
import { mendingHeadings, ROSTER_REASONS, type SheetToMend } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { RecordExport } from '../../platform/audit/record-export.js';
import { type WorkbookSheet, writeWorkbook } from '../../platform/workbook/write-workbook.js';
import { ImportReach, ownershipOf } from './import-reach.js';
import { RosterImportRepository } from './roster-import.repository.js';
import { RosterReader } from './roster-reader.js';

const reasonWidth = 60;
const usualWidth = 18;

/**
 * What of an upload was not taken, as a workbook to mend and upload again: the columns of the file,
 * its refused cells marked, and beside each row what is wrong with it. The reader passes over that
 * last column when the workbook comes back.
 */
@Injectable()
export class RefusedRowsWorkbook {
  constructor(
    private readonly reach: ImportReach,
    private readonly imports: RosterImportRepository,
    private readonly reader: RosterReader,
    private readonly recordExport: RecordExport,
  ) {}

  /** @throws CodedError `roster-import.not-found`, `roster-import.nothing-refused` */
  async write(account: Principal, id: string, language: 'vi' | 'en'): Promise<Buffer> {
    const own = await this.reach.of(account);
    const roster = await this.imports.find(id);
    const bytes = await this.imports.findBytes(id);
    if (roster === null || bytes === null) throw new CodedError('roster-import.not-found');
    this.reach.requireOwn(account, ownershipOf(roster), own.onlyClasses);
    const { fileName, columns, reading } = roster;
    if (reading.refusedRows.length + reading.refusedCells.length === 0) {
      throw new CodedError('roster-import.nothing-refused');
    }
    const lists = await this.reader.readToMend({ fileName, bytes, columns, ...own });
    await this.recordExport.run({
      actorId: account.accountId,
      action: 'roster.refused-rows-exported',
      subjectKind: 'roster-import',
      subjectId: id,
      details: { rows: lists.reduce((count, { rows }) => count + rows.length, 0) },
    });
    return writeWorkbook(lists.map((list) => sheetOf(list, language)));
  }
}

function sheetOf({ name, headings, rows }: SheetToMend, language: 'vi' | 'en'): WorkbookSheet {
  return {
    name,
    headings: [...headings, mendingHeadings[language]],
    widths: [...headings.map(() => usualWidth), reasonWidth],
    rows: rows.map(({ cells, problems }) => [
      ...cells.map(({ value, refused }) => ({ value, marked: refused })),
      {
        value: problems
          .map(({ cell, code }) => reasonFor(headings, cell, ROSTER_REASONS[code][language]))
          .join('\n'),
      },
    ]),
  };
}

/** The reason, with the heading of the cell that it is about. */
function reasonFor(headings: readonly string[], cell: number | null, reason: string): string {
  const heading = cell === null ? '' : (headings[cell] ?? '');
  return heading === '' ? reason : `${heading}: ${reason}`;
}
