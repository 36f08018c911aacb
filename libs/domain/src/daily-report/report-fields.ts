import type { MessageField } from '../messages/message-fields.js';

/** The fields of a class's default line. */
export const reportFields: readonly MessageField[] = [
  {
    name: 'tên',
    meaning: { vi: 'Tên gọi của học sinh', en: 'Given name of the student' },
    sharing: 'one-per-student',
  },
  {
    name: 'họ tên học sinh',
    meaning: { vi: 'Họ và tên học sinh', en: 'Full name of the student' },
    sharing: 'one-per-student',
  },
  {
    name: 'lớp',
    meaning: { vi: 'Lớp của học sinh', en: 'Class of the student' },
    sharing: 'one-per-student',
  },
];
