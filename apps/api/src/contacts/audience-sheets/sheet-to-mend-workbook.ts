import { Injectable } from '@nestjs/common';
import { mendingHeadings } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { RecordExport } from '../../platform/audit/record-export.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { type WorkbookSheet, writeWorkbook } from '../../platform/workbook/write-workbook.js';
import { DescribeAudienceSheet, findingsOf } from './describe-audience-sheet.js';

const reasonWidth = 60;
const usualWidth = 20;
const headings = { vi: ['Mã học sinh', 'Họ và tên'], en: ['Student code', 'Full name'] };

/** The rows that have to be mended, as a workbook to mend and upload again, each with the reason. */
@Injectable()
export class SheetToMendWorkbook {
  constructor(
    private readonly describe: DescribeAudienceSheet,
    private readonly recordExport: RecordExport,
  ) {}

  /** @throws CodedError `audience-sheet.not-found`, `audience-sheet.nothing-to-mend` */
  async write(person: Principal, id: string, language: ExportLanguage): Promise<Buffer> {
    const { sheet, rows } = await this.describe.read(person, id);
    const lines = rows
      .map((row) => ({ row, findings: findingsOf(row, sheet.columns) }))
      .filter(({ findings }) => findings.length > 0);
    if (lines.length === 0) throw new CodedError('audience-sheet.nothing-to-mend');
    const names = [...new Set(lines.map(({ row }) => row.sheet))];
    const sheets = names.map((name): WorkbookSheet => ({
      name,
      headings: [...headings[language], ...sheet.columns, mendingHeadings[language]],
      widths: [usualWidth, 28, ...sheet.columns.map(() => usualWidth), reasonWidth],
      rows: lines
        .filter(({ row }) => row.sheet === name)
        .map(({ row, findings }) => [
          { value: row.code, marked: findings.some(({ column }) => column === null) },
          { value: row.name },
          ...sheet.columns.map((column) => ({
            value: row.values[column] ?? null,
            marked: findings.some((finding) => finding.column === column),
          })),
          {
            value: findings
              .map(({ column, texts }) =>
                column === null ? texts[language] : `${column}: ${texts[language]}`,
              )
              .join('\n'),
          },
        ]),
    }));
    await this.recordExport.run({
      actorId: person.accountId,
      action: 'audience-sheet.rows-exported',
      subjectKind: 'audience-sheet',
      subjectId: id,
      details: { rows: lines.length },
    });
    return writeWorkbook(sheets);
  }
}
