import { headingText } from './heading-words.js';
import { cellText, isBlankCell } from './cell-text.js';
import { classInText } from './class-name.js';
import type { CellValue } from './roster-sheet.js';

/**
 * Words with which the lines below a list begin: its sum, who made it, who signs. With their
 * diacritics, because "Tống Công Minh" and "Trương An" are students; text that has none at all is
 * matched without them, by the words that no name begins with.
 */
const FOOTER = beginsWith(
  [
    'danh sách này|danh sách (?:có|gồm)|ds (?:này|có|gồm)|ấn định danh sách|tổng (?:số|cộng)|cộng \\d',
    'sĩ số|số học sinh|trong đó|nam \\d+ nữ \\d+|nữ \\d+|người lập|lập (?:bảng|biểu)|nơi nhận',
    'gvcn|bgh|tm ban|giáo viên chủ nhiệm|gv chủ nhiệm|hiệu trưởng|phó hiệu trưởng|kt hiệu trưởng|ban giám hiệu',
    'ký tên|ký (?:và )?ghi|ghi rõ họ tên|đã ký|xác nhận|.{0,40}ngày .{0,6}tháng .{0,6}năm',
  ],
  [
    'danh sach (?:nay|co|gom)|an dinh danh sach|tong (?:so|cong)(?: \\d| hoc sinh| hs|$)|si so|gvcn|bgh|tm ban',
    'nguoi lap bang|giao vien chu nhiem|hieu truong|ban giam hieu|ky ten|ky ghi ro|ghi ro ho ten',
    '.{0,40}ngay .{0,6}thang .{0,6}nam|total(?: \\d| students|$)|prepared by|signature|signed by',
  ],
);

/** Lines above or between lists. */
const TITLE = beginsWith(
  [
    'trường |sở giáo dục|sở gd|phòng gd|cộng hòa xã hội|cộng hoà xã hội|độc lập tự do|danh sách',
    'bảng tổng hợp|năm học|học kỳ|học kì|phụ lục|mẫu số|lớp|khối',
  ],
  [
    'truong (?:thpt|thcs|pt|trung hoc|tieu hoc|pho thong)|so gd|phong gd|ubnd|cong hoa xa hoi',
    'doc lap tu do|danh sach|bang tong hop|nam hoc \\d|hoc k[yi] \\d|lop|khoi \\d|class|school',
  ],
);

/** A part of a class ("Tổ 1"), or what becomes of those below ("Chuyển đến:"). */
const DIVIDER =
  /^(?:to|nhom|day|ban|group|team) \d{1,2}$|^(?:hoc sinh )?(?:chuyen (?:di|den)|bo sung|nghi hoc|moi)(?: hoc sinh)?$/;

/** Whether a line of text closes a list ("Danh sách này có 38 học sinh./."). */
export function isFooterText(text: string): boolean {
  return FOOTER(text) || /^(?:lưu ý|ghi chú|luu y|ghi chu)\s*:/i.test(text.normalize('NFC'));
}

/** Whether a line of text heads a list or a part of it and names no student. */
export function isTitleText(text: string): boolean {
  return TITLE(text) || DIVIDER.test(headingText(text).plain);
}

function beginsWith(accented: string[], unaccented: string[]): (text: string) => boolean {
  const withMarks = new RegExp(`^(?:${accented.join('|')})`, 'u');
  const withoutMarks = new RegExp(`^(?:${unaccented.join('|')})`);
  return (text) => {
    const { marked, plain } = headingText(text);
    return withMarks.test(marked) || (marked === plain && withoutMarks.test(plain));
  };
}

/** The class that a line between two blocks names: "LỚP 10A1", "Lớp: 10A1 – GVCN: …". */
export function classHeading(row: readonly CellValue[]): string | null {
  const texts = row.filter((cell) => !isBlankCell(cell)).map((cell) => cellText(cell));
  if (texts.length === 0 || texts.length > 3) return null;
  const [first = '', second = ''] = texts;
  if (/^(?:lớp|lop|class)[\s:]*$/iu.test(first)) return classInText(`lớp ${second}`);
  if (texts.length > 1 && !/lớp|lop|class/i.test(first)) return null;
  const title = isTitleText(first) && !isFooterText(first);
  return title || texts.length === 1 ? classInText(first) : null;
}

/** "(1) (2) (3)" or "A B C" under the headings: the numbers of the columns. */
export function isColumnNumbering(row: readonly CellValue[]): boolean {
  const texts = row.filter((cell) => !isBlankCell(cell)).map((cell) => cellText(cell));
  if (texts.length < 3) return false;
  const numbers = texts.map((text) =>
    Number(/^[([]?(\d{1,2})[)\]]?$/.exec(text)?.[1] ?? Number.NaN),
  );
  if (numbers.every((number, place) => number === (numbers[0] ?? 0) + place)) return true;
  return texts.every((text, place) => text === String.fromCharCode(65 + place));
}
