import type { DiaryArrival } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { RecordExport } from '../../platform/audit/record-export.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import type { ListColumn } from '../../platform/workbook/write-list.js';
import { writeWorkbook } from '../../platform/workbook/write-workbook.js';
import {
  type ClassDayInMonth,
  LookAtClassMonth,
  type StudentInMonth,
} from './look-at-class-month.js';
import {
  attendanceColumns,
  contradictionSheet,
  dayCell,
  latenessSheet,
  sheetOf,
} from './month-sheets.js';

const arrivals: Readonly<Record<DiaryArrival, Record<ExportLanguage, string>>> = {
  'on-time': { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Muộn', en: 'Late' },
  missing: { vi: 'Thiếu', en: 'Missing' },
  awaited: { vi: 'Chờ sổ', en: 'Awaited' },
};

const studentColumns: readonly ListColumn<StudentInMonth>[] = [
  { heading: { vi: 'Học sinh', en: 'Student' }, value: ({ fullName }) => fullName, width: 32 },
  ...attendanceColumns<StudentInMonth>(),
];

const dayColumns: readonly ListColumn<ClassDayInMonth>[] = [
  { heading: { vi: 'Ngày', en: 'Day' }, value: ({ date }) => dayCell(date) },
  {
    heading: { vi: 'Sổ Nhật kí', en: 'Diary' },
    value: ({ arrival }, language) => arrivals[arrival][language],
  },
  {
    heading: { vi: 'Muộn (phút)', en: 'Minutes late' },
    value: ({ minutesLate }) => minutesLate,
  },
  ...attendanceColumns<ClassDayInMonth>(),
];

/** Writes a class's month as a workbook: by student, day, weekday and contradiction. */
@Injectable()
export class ExportClassMonth {
  constructor(
    private readonly look: LookAtClassMonth,
    private readonly recordExport: RecordExport,
  ) {}

  /** @throws CodedError as `LookAtClassMonth` does */
  async run(
    person: Principal,
    classId: string,
    month: string,
    language: ExportLanguage,
  ): Promise<Buffer> {
    const found = await this.look.run(person, classId, month);
    await this.recordExport.run({
      ...{ actorId: person.accountId, action: 'list.exported', subjectKind: 'list' },
      ...{ subjectId: 'class-month', details: { classId, month, rows: found.students.length } },
    });
    return writeWorkbook([
      sheetOf({ vi: 'Học sinh', en: 'Students' }, studentColumns, found.students, language),
      sheetOf({ vi: 'Theo ngày', en: 'By day' }, dayColumns, found.days, language),
      latenessSheet(found.lateness, language),
      contradictionSheet(found.contradictions, language),
    ]);
  }
}
