import {
  attendanceInWords,
  attendanceLabels,
  type DiaryTextField,
  diaryTextFieldLabels,
  diaryTextFields,
  notDeliveredReasonTexts,
  observationInWords,
  observingDepartmentLabels,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { RecordExport } from '../../platform/audit/record-export.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../../platform/workbook/write-list.js';
import type { ReportOutcome } from '../messages/report-results.js';
import { type DayOfStudent, LookAtStudent } from './look-at-student.js';
import { dayCell } from './month-sheets.js';

const outcomes: Readonly<Record<ReportOutcome, Record<ExportLanguage, string>>> = {
  confirmed: { vi: 'Đã tới máy', en: 'Confirmed' },
  'handed-over': { vi: 'Đã giao nhà mạng', en: 'Handed over' },
  'under-way': { vi: 'Đang gửi', en: 'Under way' },
  unknown: { vi: 'Chưa rõ', en: 'Unknown' },
  expired: { vi: 'Hết hạn', en: 'Expired' },
  'did-not-arrive': { vi: 'Không tới', en: 'Did not arrive' },
  nobody: { vi: 'Không có số nhận', en: 'Nobody to send it to' },
};

const columns: readonly ListColumn<DayOfStudent>[] = [
  { heading: { vi: 'Ngày', en: 'Day' }, value: ({ date }) => dayCell(date), width: 14 },
  { heading: { vi: 'Lớp', en: 'Class' }, value: ({ className }) => className, width: 10 },
  {
    heading: { vi: 'Chuyên cần', en: 'Attendance' },
    value: ({ attendance }, language) => {
      if (attendance === null) return null;
      return language === 'vi'
        ? attendanceInWords(attendance)
        : attendanceLabels[attendance.kind].en;
    },
  },
  ...diaryTextFields.map((field: DiaryTextField): ListColumn<DayOfStudent> => ({
    ...{ heading: diaryTextFieldLabels[field], width: 28 },
    value: ({ entry }) => entry?.[field] ?? null,
  })),
  {
    ...{ heading: { vi: 'Giám thị, Bán trú ghi', en: 'Observations' }, width: 36 },
    value: ({ observations }, language) =>
      observations
        .map(
          (one) =>
            `${observingDepartmentLabels[one.department][language]}: ${observationInWords(one)}`,
        )
        .join('\n'),
  },
  {
    ...{ heading: { vi: 'Tin nhắn', en: 'Message' }, width: 60 },
    value: ({ reports }) => reports.map(({ text }) => text).join('\n'),
  },
  {
    ...{ heading: { vi: 'Kết quả', en: 'Result' }, width: 28 },
    value: ({ reports }, language) =>
      reports
        .map(({ outcome, reason }) =>
          [
            outcomes[outcome][language],
            ...(reason === null ? [] : [notDeliveredReasonTexts[reason][language]]),
          ].join(': '),
        )
        .join('\n'),
  },
];

/** Writes a student's weeks as a workbook, as they stand on the page. */
@Injectable()
export class ExportStudentWeeks {
  constructor(
    private readonly look: LookAtStudent,
    private readonly recordExport: RecordExport,
  ) {}

  /** @throws CodedError as `LookAtStudent` does */
  async run(
    person: Principal,
    studentId: string,
    day: string | undefined,
    language: ExportLanguage,
  ): Promise<Buffer> {
    const { weeks } = await this.look.run(person, studentId, day);
    const rows = [...weeks].reverse().flatMap(({ days }) => days);
    await this.recordExport.run({
      ...{ actorId: person.accountId, action: 'list.exported', subjectKind: 'list' },
      subjectId: 'student-weeks',
      details: { studentId, ...(day === undefined ? {} : { day }), rows: rows.length },
    });
    return writeList({ vi: 'Các tuần', en: 'Weeks' }, columns, rows, language);
  }
}
