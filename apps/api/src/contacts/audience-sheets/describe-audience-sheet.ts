import { Injectable } from '@nestjs/common';
import { mayDo, sheetProblemTexts } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { AudienceSheetRowEntity } from './audience-sheet-row.entity.js';
import type { AudienceSheetView, SheetFindingView } from './audience-sheet-view.js';
import type { AudienceSheetEntity } from './audience-sheet.entity.js';
import { AudienceSheetsRepository } from './audience-sheets.repository.js';

/** More is mended in the file, which comes back with all of them. */
const shownFindings = 200;

/** An uploaded sheet as it was understood. */
@Injectable()
export class DescribeAudienceSheet {
  constructor(private readonly sheets: AudienceSheetsRepository) {}

  /** @throws CodedError `audience-sheet.not-found` also where it is somebody else's */
  async run(person: Principal, id: string): Promise<AudienceSheetView> {
    const { sheet, rows } = await this.read(person, id);
    const all = rows.flatMap((row) => findingsOf(row, sheet.columns));
    const missingValues = all.filter(({ finding }) => finding === 'value-missing').length;
    const refused = all.length - missingValues;
    return {
      ...{ id, fileName: sheet.fileName, columns: sheet.columns, rows: rows.length },
      ...{ matched: rows.length - refused, refused, missingValues },
      findings: all.slice(0, shownFindings),
    };
  }

  /** The sheet and its rows, for whoever uploaded it or reads every announcement. */
  async read(
    person: Principal,
    id: string,
  ): Promise<{ sheet: AudienceSheetEntity; rows: AudienceSheetRowEntity[] }> {
    const sheet = await this.sheets.find(id);
    const may =
      sheet?.uploadedBy === person.accountId || mayDo(person.role, 'announcement.read') === 'all';
    if (sheet === null || !may) throw new CodedError('audience-sheet.not-found');
    return { sheet, rows: await this.sheets.listRows(id) };
  }
}

/** Why a row counts for nobody; of one that counts, which values it lacks. */
export function findingsOf(
  { sheet, row, code, name, problem, values }: AudienceSheetRowEntity,
  columns: readonly string[],
): SheetFindingView[] {
  const found = (
    finding: SheetFindingView['finding'],
    column: string | null,
  ): SheetFindingView => ({
    ...{ sheet, row, code, name, finding, column },
    texts: sheetProblemTexts[finding],
  });
  if (problem !== null) return [found(problem, null)];
  return columns
    .filter((column) => values[column] === undefined)
    .map((column) => found('value-missing', column));
}
