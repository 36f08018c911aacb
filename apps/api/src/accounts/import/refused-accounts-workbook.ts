import { Injectable } from '@nestjs/common';
import { columnLetter, mendingHeadings, type StaffFinding, staffReasons } from '@lien-lac/domain';
import { RecordExport } from '../../platform/audit/record-export.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { type WorkbookSheet, writeWorkbook } from '../../platform/workbook/write-workbook.js';
import { AccountImportsRepository } from './account-imports.repository.js';
import { DescribeAccountImport } from './describe-account-import.js';

const reasonWidth = 60;
const usualWidth = 20;

/**
 * What of a list of the staff was not taken, as a workbook to mend and upload again: the columns of
 * the file, its cells marked, and beside each row what is wrong with it.
 */
@Injectable()
export class RefusedAccountsWorkbook {
  constructor(
    private readonly imports: AccountImportsRepository,
    private readonly describe: DescribeAccountImport,
    private readonly recordExport: RecordExport,
  ) {}

  /** @throws CodedError `account-import.not-found`, `account-import.nothing-refused` */
  async write(actorId: string, id: string, language: 'vi' | 'en'): Promise<Buffer> {
    const found = await this.imports.find(id);
    if (found === null) throw new CodedError('account-import.not-found');
    const { findings } = await this.describe.planOf(found);
    if (findings.length === 0) throw new CodedError('account-import.nothing-refused');
    const sheets = found.reading.sheets.map(({ name, headings }): WorkbookSheet => {
      const here = findings.filter(({ sheet }) => sheet === name);
      const lines = found.reading.lines.filter(
        ({ sheet, row }) => sheet === name && here.some((finding) => finding.row === row),
      );
      return {
        name,
        headings: [...headings, mendingHeadings[language]],
        widths: [...headings.map(() => usualWidth), reasonWidth],
        rows: lines.map(({ row, cells }) => {
          const problems = here.filter((finding) => finding.row === row);
          return [
            ...headings.map((_, index) => ({
              value: cells[index] ?? null,
              marked: problems.some(({ column }) => column === columnLetter(index)),
            })),
            { value: reasonsOf(problems, headings, language) },
          ];
        }),
      };
    });
    await this.recordExport.run({
      actorId,
      action: 'account-import.refused-rows-exported',
      subjectKind: 'account-import',
      subjectId: id,
      details: { rows: sheets.reduce((count, { rows }) => count + rows.length, 0) },
    });
    return writeWorkbook(sheets.filter(({ rows }) => rows.length > 0));
  }
}

function reasonsOf(
  problems: readonly StaffFinding[],
  headings: readonly string[],
  language: 'vi' | 'en',
): string {
  return problems
    .map(({ column, code }) => {
      const heading = headings.find((_, index) => columnLetter(index) === column);
      const reason = staffReasons[code][language];
      return heading === undefined ? reason : `${heading}: ${reason}`;
    })
    .join('\n');
}
