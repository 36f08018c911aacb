/** What a message does with a field when one phone stands for several children. */
export type FieldSharing =
  /** Nothing of a student in it: the same for everybody. */
  | 'same-for-all'
  /** Siblings are named in one message, joined by `joinNames`. */
  | 'joined-for-siblings'
  /** Each student's own value: the phone gets one message per student. */
  | 'one-per-student';

export interface MessageField {
  /** As it is written between the braces. */
  readonly name: string;
  readonly meaning: { readonly vi: string; readonly en: string };
  readonly sharing: FieldSharing;
}

/** The fields that every message may carry. An announcement may bring further ones of its own. */
export const messageFields: readonly MessageField[] = [
  {
    name: 'họ tên học sinh',
    meaning: {
      vi: 'Họ và tên học sinh; anh chị em chung số được nối bằng “và”',
      en: 'Full name of the student; siblings on one phone are joined by “và”',
    },
    sharing: 'joined-for-siblings',
  },
  {
    name: 'lớp',
    meaning: { vi: 'Lớp của học sinh', en: 'Class of the student' },
    sharing: 'joined-for-siblings',
  },
  {
    name: 'khối',
    meaning: { vi: 'Khối của học sinh, như 10', en: 'Grade of the student, such as 10' },
    sharing: 'joined-for-siblings',
  },
  {
    name: 'ngày',
    meaning: { vi: 'Ngày ghi trong tin nhắn', en: 'The date the message speaks of' },
    sharing: 'same-for-all',
  },
];
