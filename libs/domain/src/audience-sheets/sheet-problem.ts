/** Why nobody gets a message by a row of a sheet. */
export const sheetProblems = [
  'no-code',
  'unknown-code',
  'other-name',
  'not-in-a-class',
  'doubled',
] as const;
export type SheetProblem = (typeof sheetProblems)[number];

/** With what to do about it. `value-missing` keeps nobody out unless the text says that value. */
export const sheetProblemTexts: Readonly<
  Record<SheetProblem | 'value-missing', { vi: string; en: string }>
> = {
  'no-code': {
    vi: 'Thiếu mã học sinh; không khớp theo tên để tránh nhầm em khác. Điền mã.',
    en: 'The student code is missing; names alone are never matched. Fill in the code.',
  },
  'unknown-code': {
    vi: 'Không có học sinh nào mang mã này. Kiểm tra lại mã.',
    en: 'No student has this code. Check the code.',
  },
  'other-name': {
    vi: 'Mã này là của một em tên khác. Kiểm tra lại mã hoặc tên.',
    en: 'The code belongs to a student of another name. Check the code or the name.',
  },
  'not-in-a-class': {
    vi: 'Học sinh này hiện không ở lớp nào của trường.',
    en: 'The student is in no class of the school at present.',
  },
  doubled: {
    vi: 'Mã này có ở nhiều dòng nên không rõ dòng nào đúng. Giữ lại một dòng.',
    en: 'The code stands in several rows, so which is right is not clear. Keep one of them.',
  },
  'value-missing': {
    vi: 'Ô này trống. Điền giá trị, hoặc không dùng cột này trong tin.',
    en: 'The cell is empty. Fill it in, or leave the column out of the text.',
  },
};
