import { calendarSheetRows, normaliseText, readCalendarSheet } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { SchoolYears } from '../../contacts/school-years/school-years.js';
import { RecordExport } from '../../platform/audit/record-export.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { readWorkbook } from '../../platform/workbook/reading/read-workbook.js';
import { WorkbookError } from '../../platform/workbook/reading/workbook-error.js';
import { writeWorkbook } from '../../platform/workbook/write-workbook.js';
import { ReadSchoolCalendar } from './read-school-calendar.js';
import type { CalendarSheetView } from './school-calendar-views.js';

const sheetNames = { vi: 'Lịch năm học', en: 'School calendar' };

/** The calendar as a workbook: read to be looked at, and written to be taken away and mended. */
@Injectable()
export class CalendarWorkbooks {
  constructor(
    private readonly calendar: ReadSchoolCalendar,
    private readonly schoolYears: SchoolYears,
    private readonly recordExport: RecordExport,
  ) {}

  /**
   * What an uploaded sheet says; nothing is kept of it until somebody sets the calendar so.
   * @throws CodedError `school-calendar.not-in-sheet`, `roster.…` where the file can't be read
   */
  async read(
    file: { name: string; bytes: Buffer },
    schoolYear?: number,
  ): Promise<CalendarSheetView> {
    const { startYear } = await this.schoolYears.inView(schoolYear);
    const sheets = await sheetsOf(normaliseText(file.name).slice(0, 200), file.bytes);
    const { calendar, findings, found } = readCalendarSheet(sheets, startYear);
    if (!found) throw new CodedError('school-calendar.not-in-sheet');
    return { calendar: calendar as CalendarSheetView['calendar'], findings };
  }

  async write(
    person: Principal,
    schoolYear: number | undefined,
    language: ExportLanguage,
  ): Promise<Buffer> {
    const view = await this.calendar.run(person.role, schoolYear);
    const [headings = [], ...rows] = calendarSheetRows(view.calendar, language);
    await this.recordExport.run({
      ...{ actorId: person.accountId, action: 'school-calendar.exported' },
      ...{ subjectKind: 'school-calendar', subjectId: String(view.schoolYear) },
      details: { rows: rows.length },
    });
    return writeWorkbook([
      {
        ...{ name: sheetNames[language], headings: headings.map(String) },
        widths: [16, 14, 14, 14, 44],
        rows: rows.map((row) => row.map((value) => ({ value: value ?? null }))),
      },
    ]);
  }
}

async function sheetsOf(name: string, bytes: Buffer) {
  try {
    return await readWorkbook(name, bytes);
  } catch (error) {
    if (error instanceof WorkbookError) throw new CodedError(error.code, error.values);
    throw error;
  }
}
