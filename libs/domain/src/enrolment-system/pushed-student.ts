import type { PhoneNoteCode, PhoneProblemCode } from '../phones/phone-codes.js';
import { ROSTER_REASONS, type RosterReason } from '../roster/roster-reasons.js';
import type { RosterGuardian } from '../roster/roster-reading.js';

/** What the enrolment system tells of a student, in the spelling that we keep. */
export interface PushedStudent {
  externalId: string;
  fullName: string;
  code: string | null;
  /** YYYY-MM-DD. */
  dateOfBirth: string | null;
  gender: 'male' | 'female' | null;
  /** As the school spells it. */
  className: string;
  guardians: RosterGuardian[];
}

export type PushRemarkCode =
  | PhoneProblemCode
  | PhoneNoteCode
  | 'two-numbers-in-one-cell'
  | 'date-invalid'
  | 'date-year-only'
  | 'gender-unreadable'
  | 'guardian-name-unreadable';

/** Something that was told and could not be taken as it stands; the student was taken all the same. */
export interface PushRemark {
  /** `student.dateOfBirth`, `guardians.0.phones.1`. */
  field: string;
  code: PushRemarkCode;
  /** As it was told. */
  value: string;
}

const guardianNameUnreadable: RosterReason = {
  vi: 'Họ tên phụ huynh không có chữ nào đọc được nên không được nhận; số điện thoại vẫn được nhận.',
  en: 'There is nothing in the guardian’s name that can be read as one, so it was not taken; the phone numbers were.',
};

/** The text of a remark: the same words as for an uploaded list. */
export function pushRemarkReason(code: PushRemarkCode): RosterReason {
  return code === 'guardian-name-unreadable' ? guardianNameUnreadable : ROSTER_REASONS[code];
}
