import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { RecordExport } from '../../platform/audit/record-export.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import type { ListColumn } from '../../platform/workbook/write-list.js';
import { writeWorkbook } from '../../platform/workbook/write-workbook.js';
import { type ClassInMonth, type DayInMonth, LookAtSchoolMonth } from './look-at-school-month.js';
import {
  attendanceColumns,
  contradictionSheet,
  dayCell,
  latenessSheet,
  rounded,
  sheetOf,
} from './month-sheets.js';

const classColumns: readonly ListColumn<ClassInMonth>[] = [
  { heading: { vi: 'Lớp', en: 'Class' }, value: ({ className }) => className, width: 10 },
  ...attendanceColumns<ClassInMonth>(),
  {
    heading: { vi: 'Sổ phải gửi', en: 'Diaries asked' },
    value: ({ diaries }) => diaries?.asked ?? 0,
  },
  {
    heading: { vi: 'Sổ đúng hạn', en: 'Diaries on time' },
    value: ({ diaries }) => diaries?.onTime ?? 0,
  },
  { heading: { vi: 'Sổ muộn', en: 'Diaries late' }, value: ({ diaries }) => diaries?.late ?? 0 },
  {
    heading: { vi: 'Sổ thiếu', en: 'Diaries missing' },
    value: ({ diaries }) => diaries?.missing ?? 0,
  },
  {
    ...{ heading: { vi: 'Muộn trung bình (phút)', en: 'Average minutes late' }, width: 22 },
    value: ({ diaries }) => rounded(diaries?.averageMinutesLate ?? null),
  },
];

const dayColumns: readonly ListColumn<DayInMonth>[] = [
  { heading: { vi: 'Ngày', en: 'Day' }, value: ({ date }) => dayCell(date) },
  ...attendanceColumns<DayInMonth>(),
];

/** Writes the school's month as a workbook: by class, day, weekday and contradiction. */
@Injectable()
export class ExportSchoolMonth {
  constructor(
    private readonly look: LookAtSchoolMonth,
    private readonly recordExport: RecordExport,
  ) {}

  /** @throws CodedError as `LookAtSchoolMonth` does */
  async run(person: Principal, month: string, language: ExportLanguage): Promise<Buffer> {
    const found = await this.look.run(person, month);
    await this.recordExport.run({
      ...{ actorId: person.accountId, action: 'list.exported', subjectKind: 'list' },
      ...{ subjectId: 'school-month', details: { month, rows: found.classes.length } },
    });
    return writeWorkbook([
      sheetOf({ vi: 'Theo lớp', en: 'By class' }, classColumns, found.classes, language),
      sheetOf({ vi: 'Theo ngày', en: 'By day' }, dayColumns, found.days, language),
      latenessSheet(found.lateness, language),
      contradictionSheet(found.contradictions, language),
    ]);
  }
}
