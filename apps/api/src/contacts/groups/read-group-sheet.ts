import { Injectable } from '@nestjs/common';
import {
  type AudienceSheetRow,
  foldStudentCode,
  groupSheetProblemTexts,
  matchGroupSheet,
  normaliseText,
  readAudienceSheet,
  schoolDate,
} from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { readWorkbook } from '../../platform/workbook/reading/read-workbook.js';
import { WorkbookError } from '../../platform/workbook/reading/workbook-error.js';
import { GroupAccess } from './group-access.js';
import type { GroupSheetView } from './group-sheet-views.js';
import { GroupSheetsRepository } from './group-sheets.repository.js';

/** More is mended in the file. */
const shownFindings = 200;

/**
 * Reads a sheet of students for a group. Nothing is kept: who is in the group is what its maker saves,
 * after they have seen whom the sheet names and which rows name nobody.
 */
@Injectable()
export class ReadGroupSheet {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly access: GroupAccess,
    private readonly sheets: GroupSheetsRepository,
  ) {}

  /**
   * @param classId the class whose group it is; null for one of the whole school
   * @throws CodedError `class.not-found` where the person may not keep such a group, `roster.…` where
   * the file as a whole can't be read, `student-group.sheet-without-codes`
   */
  async run(
    person: Principal,
    classId: string | null,
    file: { name: string; bytes: Buffer },
  ): Promise<GroupSheetView> {
    await this.access.requireKeeping(person, classId);
    const fileName = normaliseText(file.name).slice(0, 200);
    const rows = await read(fileName, file.bytes);
    if (rows.length === 0) throw new CodedError('student-group.sheet-without-codes');
    const codes = rows.flatMap(({ code }) => (code === null ? [] : foldStudentCode(code)));
    const today = schoolDate(await this.schoolClock.now());
    const known = await this.sheets.byCodes(codes, today, classId);
    const { students, refused } = matchGroupSheet(rows, known, classId !== null);
    return {
      ...{ fileName, rows: rows.length, refused: refused.length },
      students: students.map(({ id, fullName, className }) => ({ id, fullName, className })),
      findings: refused
        .slice(0, shownFindings)
        .map(({ problem, ...row }) => ({
          ...row,
          problem,
          texts: groupSheetProblemTexts[problem],
        })),
    };
  }
}

async function read(fileName: string, bytes: Buffer): Promise<AudienceSheetRow[]> {
  try {
    return readAudienceSheet(await readWorkbook(fileName, bytes)).rows;
  } catch (error) {
    if (error instanceof WorkbookError) throw new CodedError(error.code, error.values);
    throw error;
  }
}
