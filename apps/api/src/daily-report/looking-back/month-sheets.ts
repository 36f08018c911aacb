import {
  attendanceLabels,
  type AttendanceCount,
  contradictionLabels,
  type ContradictionCount,
  type WeekdayLateness,
  weekdayLabels,
} from '@lien-lac/domain';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import type { ListColumn } from '../../platform/workbook/write-list.js';
import type { WorkbookSheet } from '../../platform/workbook/write-workbook.js';

type Words = Readonly<Record<ExportLanguage, string>>;

/** One sheet of several. */
export function sheetOf<Row>(
  name: Words,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  language: ExportLanguage,
): WorkbookSheet {
  return {
    name: name[language],
    headings: columns.map(({ heading }) => heading[language]),
    widths: columns.map(({ width = 14 }) => width),
    rows: rows.map((row) => columns.map(({ value }) => ({ value: value(row, language) }))),
  };
}

/** The counts of whatever has an attendance; empty where nothing is known. */
export function attendanceColumns<
  Row extends { attendance: AttendanceCount | null },
>(): ListColumn<Row>[] {
  const kinds = [
    'present',
    'late',
    'absent-with-leave',
    'absent-without-leave',
    'left-early',
  ] as const;
  return [
    {
      ...{ heading: { vi: 'Lượt học sinh có sổ', en: 'Student days' }, width: 18 },
      value: ({ attendance }) => attendance?.days ?? null,
    },
    ...kinds.map((kind): ListColumn<Row> => ({
      heading: attendanceLabels[kind],
      value: ({ attendance }) => attendance?.byKind[kind] ?? null,
    })),
    {
      heading: { vi: 'Chuyên cần (%)', en: 'Attendance (%)' },
      value: ({ attendance }) => percent(attendance?.rate ?? null),
    },
  ];
}

export function latenessSheet(
  lateness: readonly WeekdayLateness[],
  language: ExportLanguage,
): WorkbookSheet {
  const columns: ListColumn<WeekdayLateness>[] = [
    {
      heading: { vi: 'Thứ', en: 'Weekday' },
      value: ({ weekday }) => weekdayLabels[weekday][language],
    },
    { heading: { vi: 'Lượt học sinh', en: 'Student days' }, value: ({ days }) => days },
    { heading: attendanceLabels.late, value: ({ late }) => late },
    {
      ...{ heading: { vi: 'Trung bình (phút)', en: 'Average (minutes)' }, width: 18 },
      value: ({ averageMinutes }) => rounded(averageMinutes),
    },
  ];
  const name = { vi: 'Đi muộn theo thứ', en: 'Late by weekday' };
  return sheetOf(name, columns, lateness, language);
}

export function contradictionSheet(
  contradictions: readonly ContradictionCount[],
  language: ExportLanguage,
): WorkbookSheet {
  const columns: ListColumn<ContradictionCount>[] = [
    {
      ...{ heading: { vi: 'Mâu thuẫn', en: 'Contradiction' }, width: 52 },
      value: ({ kind }) => contradictionLabels[kind][language],
    },
    { heading: { vi: 'Tất cả', en: 'All' }, value: ({ all }) => all },
    { heading: { vi: 'Nhật kí đúng', en: 'Diary right' }, value: ({ diaryRight }) => diaryRight },
    {
      ...{ heading: { vi: 'Giám thị, Bán trú đúng', en: 'Observation right' }, width: 24 },
      value: ({ observationRight }) => observationRight,
    },
    { heading: { vi: 'Chưa xử lí', en: 'Open' }, value: ({ open }) => open },
  ];
  return sheetOf({ vi: 'Mâu thuẫn', en: 'Contradictions' }, columns, contradictions, language);
}

/** A day of the calendar as Excel knows it. */
export const dayCell = (date: string): Date => new Date(`${date}T00:00:00Z`);

export const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10;

const percent = (share: number | null): number | null =>
  share === null ? null : rounded(share * 100);
