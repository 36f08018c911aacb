import type { CellValue } from '../roster/roster-sheet.js';
import {
  observingDepartmentLabels,
  observationKindLabels,
  type ObservingDepartment,
} from './observation.js';
import { observationInWords, type ObservationTableClass } from './observation-table.js';

export interface ObservationsMail {
  readonly schoolName: string;
  readonly department: ObservingDepartment;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Who pressed "Gửi báo cáo ngày". */
  readonly senderName: string;
  /** As its reader gets it: `tableForReader`. */
  readonly table: readonly ObservationTableClass[];
  /** 0 for the day's mail itself, 1 for its first correction. */
  readonly correction: number;
}

/**
 * What makes a day's mail one of its kind: there is one for each day and department, and one for each
 * correction of it.
 */
export function observationsMailKey(
  date: string,
  department: ObservingDepartment,
  correction: number,
): string {
  return `${date} ${department} ${correction}`;
}

/** The day's mail in the school's form. The title names nobody: it is shown on locked screens. */
export function observationsMail(mail: ObservationsMail): { title: string; text: string } {
  const department = observingDepartmentLabels[mail.department].vi;
  const day = mail.date.split('-').reverse().join('/');
  const mark = correctionMark(mail.correction);
  const seen = mail.table.filter(({ lines }) => lines.length > 0);
  const silent = mail.table.filter(({ lines }) => lines.length === 0);
  const classes = seen.map(
    ({ className, lines }) =>
      `Lớp ${className} (${lines.length}):\n${lines
        .map((line) => `  - ${line.studentName}: ${observationInWords(line)}`)
        .join('\n')}`,
  );
  const rest =
    silent.length === 0
      ? []
      : [`Không có ghi nhận: ${silent.map(({ className }) => className).join(', ')}.`];
  const replaced =
    mail.correction === 0 ? [] : ['Thư này thay cho thư đã gửi trước đó trong cùng ngày.'];
  return {
    title: `${mark}Tình hình học sinh các lớp ngày ${day} (${department})`,
    text: [
      'Kính gửi Ban Giám hiệu, các thầy cô giáo viên chủ nhiệm và tổ CGCN,',
      ...replaced,
      `Bộ phận ${department} báo cáo tình hình học sinh các lớp ngày ${day}:`,
      ...classes,
      ...rest,
      'Bảng chi tiết trong tệp đính kèm.',
      `Trân trọng,\n${mail.senderName}\n${department}, ${mail.schoolName}`,
    ].join('\n\n'),
  };
}

/** The rows of the sheet that goes with the mail, headings first. */
export function observationsSheet(table: readonly ObservationTableClass[]): CellValue[][] {
  const headings = ['STT', 'Lớp', 'Họ và tên', 'Nội dung', 'Lúc', 'Số phút', 'Ghi chú'];
  const rows = table.flatMap(({ className, lines }) => lines.map((line) => ({ className, line })));
  return [
    headings,
    ...rows.map(({ className, line }, index): CellValue[] => [
      ...[index + 1, className, line.studentName, observationKindLabels[line.kind].vi],
      ...[line.at, line.minutes, line.word.trim() === '' ? null : line.word.trim()],
    ]),
  ];
}

function correctionMark(correction: number): string {
  if (correction === 0) return '';
  return correction === 1 ? 'ĐÍNH CHÍNH: ' : `ĐÍNH CHÍNH lần ${correction}: `;
}
