import {
  type Attendance,
  attendanceLabels,
  type DiaryEntry,
  diaryTextFields,
} from '@lien-lac/domain';
import type { Language } from '../../../platform/messages/language.js';

/** "Đi muộn 10 phút": how a student was there, in words. */
export function attendanceWords(attendance: Attendance, language: Language): string {
  const label = attendanceLabels[attendance.kind][language];
  if (attendance.kind === 'late') {
    return `${label} ${attendance.minutes} ${language === 'vi' ? 'phút' : 'min'}`;
  }
  return attendance.kind === 'left-early' ? `${label} ${attendance.at}` : label;
}

/** What there is to say of a student; nothing of an ordinary day. */
export function entryWords(entry: DiaryEntry, language: Language): string[] {
  const attendance =
    entry.attendance.kind === 'present' ? [] : [attendanceWords(entry.attendance, language)];
  return [...attendance, ...diaryTextFields.flatMap((field) => entry[field].trim() || [])];
}
