import { parseMessage } from '../messages/parse-message.js';
import { type RemarkProblem, remarkProblem } from '../messages/remark-problem.js';
import { reportFields } from '../daily-report/report-fields.js';
import { attendanceProblem } from './attendance.js';
import { type DiaryContent, diaryTextFields, type DiaryTextField } from './diary-content.js';

/** How many characters each text may have; what a message has room for is the review's to say. */
export const longestDiaryTexts: Readonly<
  Record<DiaryTextField | 'lesson-note' | 'subject' | 'default-line', number>
> = {
  conduct: 300,
  study: 300,
  homework: 300,
  remark: 500,
  'lesson-note': 300,
  subject: 40,
  'default-line': 300,
};

/** Lessons of a day that has two halves and an evening. */
export const mostLessons = 12;

/** What keeps a diary from being kept or handed in, each an error code with its text. */
export type DiaryProblemCode =
  | 'diary.text-too-long'
  | 'diary.text-has-markup'
  | 'diary.text-has-phone'
  | 'diary.minutes-invalid'
  | 'diary.time-invalid'
  | 'diary.student-not-in-class'
  | 'diary.student-repeated'
  | 'diary.lesson-invalid'
  | 'diary.lesson-repeated'
  | 'diary.unknown-field';

/** Where in a diary something stands. */
export type DiaryPlace =
  | { readonly kind: 'student'; readonly studentId: string; readonly field: DiaryField }
  | { readonly kind: 'lesson'; readonly lesson: number }
  | { readonly kind: 'default-line' };

export type DiaryField = 'attendance' | DiaryTextField;

export interface DiaryProblem {
  readonly code: DiaryProblemCode;
  readonly place: DiaryPlace;
  /** How many characters there may be, where the text is too long. */
  readonly most?: number;
}

const codes: Readonly<Record<RemarkProblem, DiaryProblemCode>> = {
  'too-long': 'diary.text-too-long',
  'has-markup': 'diary.text-has-markup',
  'has-phone': 'diary.text-has-phone',
};

/**
 * Everything that is wrong with a diary, by its place; empty when it can be kept.
 * @param studentIds who is in the class on that day
 */
export function diaryProblems(
  content: DiaryContent,
  studentIds: ReadonlySet<string>,
): DiaryProblem[] {
  return [
    ...entryProblems(content, studentIds),
    ...lessonProblems(content),
    ...defaultLineProblems(content.defaultLine),
  ];
}

/** A line may name its student by a field, and says nothing else in braces. */
export function defaultLineProblems(line: string): DiaryProblem[] {
  const place: DiaryPlace = { kind: 'default-line' };
  const problems = textProblems(line, 'default-line', place);
  const isUnknown = parseMessage(line, reportFields).some(({ kind }) => kind === 'unknown');
  return isUnknown ? [...problems, { code: 'diary.unknown-field', place }] : problems;
}

function entryProblems({ entries }: DiaryContent, studentIds: ReadonlySet<string>): DiaryProblem[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const { studentId } = entry;
    const at = (field: DiaryField): DiaryPlace => ({ kind: 'student', studentId, field });
    const problems: DiaryProblem[] = [];
    if (!studentIds.has(studentId)) {
      problems.push({ code: 'diary.student-not-in-class', place: at('attendance') });
    }
    if (seen.has(studentId)) {
      problems.push({ code: 'diary.student-repeated', place: at('attendance') });
    }
    seen.add(studentId);
    const attendance = attendanceProblem(entry.attendance);
    if (attendance !== null) {
      problems.push({ code: `diary.${attendance}`, place: at('attendance') });
    }
    const texts = diaryTextFields.flatMap((field) => textProblems(entry[field], field, at(field)));
    return [...problems, ...texts];
  });
}

function lessonProblems({ lessons }: DiaryContent): DiaryProblem[] {
  return lessons.flatMap(({ lesson, subject, note }, index) => {
    const place: DiaryPlace = { kind: 'lesson', lesson };
    const problems: DiaryProblem[] = [];
    if (!Number.isInteger(lesson) || lesson < 1 || lesson > mostLessons) {
      problems.push({ code: 'diary.lesson-invalid', place });
    }
    if (lessons.findIndex((other) => other.lesson === lesson) < index) {
      problems.push({ code: 'diary.lesson-repeated', place });
    }
    return [
      ...problems,
      ...textProblems(subject, 'subject', place),
      ...textProblems(note, 'lesson-note', place),
    ];
  });
}

function textProblems(
  text: string,
  kind: keyof typeof longestDiaryTexts,
  place: DiaryPlace,
): DiaryProblem[] {
  const most = longestDiaryTexts[kind];
  const problem = remarkProblem(text, most);
  if (problem === null) return [];
  return [{ code: codes[problem], place, ...(problem === 'too-long' ? { most } : {}) }];
}
