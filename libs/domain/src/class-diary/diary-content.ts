import { compareByGivenName } from '../names/given-name.js';
import { type Attendance, isAbsent, presentAllDay } from './attendance.js';

/** What is written of a student in words; each is phrases, apart by semicolons. */
export const diaryTextFields = ['conduct', 'study', 'homework', 'remark'] as const;
export type DiaryTextField = (typeof diaryTextFields)[number];

export const diaryTextFieldLabels: Readonly<Record<DiaryTextField, { vi: string; en: string }>> = {
  conduct: { vi: 'Nề nếp', en: 'Conduct' },
  study: { vi: 'Học tập', en: 'Study' },
  homework: { vi: 'Dặn dò', en: 'To bring or do' },
  remark: { vi: 'Nhận xét', en: 'Remark' },
};

/** What the class's diary says of one student on one day. */
export interface DiaryEntry {
  readonly studentId: string;
  readonly attendance: Attendance;
  readonly conduct: string;
  readonly study: string;
  readonly homework: string;
  readonly remark: string;
}

/** A note by lesson, as in the lesson book (Sổ đầu bài). */
export interface LessonNote {
  /** From 1. */
  readonly lesson: number;
  readonly subject: string;
  readonly note: string;
}

/** A class's diary of one day. */
export interface DiaryContent {
  /** Of those of whom anything was written; everybody else was present, with nothing to say. */
  readonly entries: readonly DiaryEntry[];
  /** By lesson, in their order. */
  readonly lessons: readonly LessonNote[];
  /** What the families of those with nothing to say are told; '' for the school's usual line. */
  readonly defaultLine: string;
}

export const emptyDiary: DiaryContent = { entries: [], lessons: [], defaultLine: '' };

/** An entry as it is before anybody writes in it: present, and nothing to say. */
export function ordinaryEntry(studentId: string): DiaryEntry {
  const texts = { conduct: '', study: '', homework: '', remark: '' };
  return { studentId, attendance: presentAllDay, ...texts };
}

/** Whether there is nothing to say of the student, so that the class's default line is sent. */
export function isOrdinary(entry: DiaryEntry): boolean {
  const isSilent = diaryTextFields.every((field) => entry[field].trim() === '');
  return entry.attendance.kind === 'present' && isSilent;
}

export function entryOf({ entries }: DiaryContent, studentId: string): DiaryEntry {
  return entries.find((entry) => entry.studentId === studentId) ?? ordinaryEntry(studentId);
}

export interface DiaryStudent {
  readonly id: string;
  readonly fullName: string;
}

/**
 * The page of a class: a line for every student, by given name. What was written of somebody who has
 * changed class since stands apart, so that it is not lost and not sent from here.
 */
export function diaryPage<Student extends DiaryStudent>(
  students: readonly Student[],
  content: DiaryContent,
): { lines: { student: Student; entry: DiaryEntry }[]; ofOthers: DiaryEntry[] } {
  const written = new Map(content.entries.map((entry) => [entry.studentId, entry]));
  const lines = [...students]
    .sort((one, other) => compareByGivenName(one.fullName, other.fullName))
    .map((student) => ({ student, entry: written.get(student.id) ?? ordinaryEntry(student.id) }));
  const inClass = new Set(students.map(({ id }) => id));
  return { lines, ofOthers: content.entries.filter(({ studentId }) => !inClass.has(studentId)) };
}

/**
 * Whose absence nobody has explained once the first lesson has begun: a message to the family is then
 * one tap away.
 */
export function unexplainedAbsences(
  content: DiaryContent,
  firstLesson: Date,
  now: Date,
): DiaryEntry[] {
  if (now < firstLesson) return [];
  return content.entries.filter(({ attendance }) => attendance.kind === 'absent-without-leave');
}

export interface DiarySummary {
  readonly students: number;
  readonly present: number;
  readonly late: number;
  readonly absent: number;
  readonly leftEarly: number;
  /** With anything to say beside the class's default line. */
  readonly exceptions: number;
}

/** A class in numbers, before it is handed in. `present` counts whoever came at all. */
export function diarySummary(entries: readonly DiaryEntry[]): DiarySummary {
  const count = (is: (entry: DiaryEntry) => boolean): number => entries.filter(is).length;
  const absent = count(({ attendance }) => isAbsent(attendance));
  return {
    students: entries.length,
    present: entries.length - absent,
    absent,
    late: count(({ attendance }) => attendance.kind === 'late'),
    leftEarly: count(({ attendance }) => attendance.kind === 'left-early'),
    exceptions: count((entry) => !isOrdinary(entry)),
  };
}
