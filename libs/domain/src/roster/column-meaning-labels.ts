import {
  type ColumnMeaning,
  guardianColumn,
  type GuardianColumnPart,
  type GuardianSlot,
  type StudentColumnMeaning,
} from './column-meaning.js';

interface Texts {
  vi: string;
  en: string;
}

const studentColumns: Readonly<Record<StudentColumnMeaning, Texts>> = {
  ordinal: { vi: 'STT', en: 'Number in the list' },
  'student-code': { vi: 'Mã học sinh', en: 'Student code' },
  'student-name': { vi: 'Họ và tên học sinh', en: 'Student’s full name' },
  'student-family-name': { vi: 'Họ và tên đệm học sinh', en: 'Student’s family and middle name' },
  'student-middle-name': { vi: 'Tên đệm học sinh', en: 'Student’s middle name' },
  'student-given-name': { vi: 'Tên học sinh', en: 'Student’s given name' },
  'birth-date': { vi: 'Ngày sinh', en: 'Date of birth' },
  'birth-day': { vi: 'Ngày (sinh)', en: 'Day of birth' },
  'birth-month': { vi: 'Tháng (sinh)', en: 'Month of birth' },
  'birth-year': { vi: 'Năm (sinh)', en: 'Year of birth' },
  gender: { vi: 'Giới tính', en: 'Gender' },
  'female-mark': { vi: 'Đánh dấu nữ', en: 'Mark for girls' },
  'male-mark': { vi: 'Đánh dấu nam', en: 'Mark for boys' },
  class: { vi: 'Lớp', en: 'Class' },
  grade: { vi: 'Khối', en: 'Grade' },
  note: { vi: 'Ghi chú', en: 'Note' },
};

const parts: Readonly<Record<GuardianColumnPart, Texts>> = {
  name: { vi: 'Họ tên', en: 'name' },
  phone: { vi: 'SĐT', en: 'phone' },
  contact: { vi: 'Họ tên và SĐT', en: 'name and phone' },
  relationship: { vi: 'Quan hệ của', en: 'relationship' },
};

const slots: Readonly<Record<GuardianSlot, Texts>> = {
  father: { vi: 'bố', en: 'Father’s' },
  mother: { vi: 'mẹ', en: 'Mother’s' },
  guardian: { vi: 'phụ huynh', en: 'Guardian’s' },
  guardian2: { vi: 'phụ huynh 2', en: 'Second guardian’s' },
  guardian3: { vi: 'phụ huynh 3', en: 'Third guardian’s' },
  grandparent: { vi: 'ông bà', en: 'Grandparent’s' },
  grandparent2: { vi: 'ông bà 2', en: 'Second grandparent’s' },
  sibling: { vi: 'anh chị', en: 'Sibling’s' },
  relative: { vi: 'cô chú', en: 'Relative’s' },
};

/** What a column holds, in words, for a list to choose from. */
export function columnMeaningLabel(meaning: ColumnMeaning): Texts {
  const guardian = guardianColumn(meaning);
  if (guardian === null) return studentColumns[meaning as StudentColumnMeaning];
  const { slot, part } = guardian;
  return {
    vi: `${parts[part].vi} ${slots[slot].vi}`,
    en: `${slots[slot].en} ${parts[part].en}`,
  };
}
