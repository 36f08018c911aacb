import { type Attendance, isSameAttendance } from './attendance.js';
import {
  type DiaryContent,
  type DiaryEntry,
  type DiaryTextField,
  diaryTextFields,
  emptyDiary,
  entryOf,
  isOrdinary,
  type LessonNote,
} from './diary-content.js';

/**
 * One thing that somebody changed in a diary, with what stood there when they did. It is what a page
 * sends, kept by the device until it is taken, so a change that comes late still says upon what it was
 * made.
 */
export type DiaryChange =
  | {
      readonly kind: 'attendance';
      readonly studentId: string;
      readonly before: Attendance;
      readonly after: Attendance;
    }
  | {
      readonly kind: 'text';
      readonly studentId: string;
      readonly field: DiaryTextField;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'lesson';
      readonly lesson: number;
      readonly before: LessonNote | null;
      readonly after: LessonNote | null;
    }
  | { readonly kind: 'default-line'; readonly before: string; readonly after: string };

/**
 * A change that was not made, since somebody else had changed the same place meanwhile. `found` is what
 * stands there now; whoever wants theirs all the same sends it again as a change of that.
 */
export interface DiaryConflict {
  readonly change: DiaryChange;
  readonly found: Attendance | string | LessonNote | null;
}

export interface MergedDiary {
  readonly content: DiaryContent;
  /** Those that changed something, in their order. */
  readonly applied: readonly DiaryChange[];
  readonly conflicts: readonly DiaryConflict[];
}

/**
 * Makes changes in a diary that others may have changed meanwhile: each by its student and field. One
 * is made where its place is still as its author saw it; where it says already what they want, nothing
 * is to do, so that a change sent twice is made once. Anything else is a conflict, and what stands there
 * stays: nothing is silently overwritten.
 */
export function mergeChanges(current: DiaryContent, changes: readonly DiaryChange[]): MergedDiary {
  const applied: DiaryChange[] = [];
  const conflicts: DiaryConflict[] = [];
  let content = current;
  for (const change of changes) {
    const found = valueAt(content, change);
    if (isSameValue(found, change.after)) continue;
    if (isSameValue(found, change.before)) {
      content = withChange(content, change);
      applied.push(change);
    } else conflicts.push({ change, found });
  }
  return { content, applied, conflicts };
}

/** Two diaries that were both begun from the same one, as one: what I did is put into theirs. */
export function mergeDiaries(
  base: DiaryContent,
  mine: DiaryContent,
  theirs: DiaryContent,
): MergedDiary {
  return mergeChanges(theirs, diaryDifference(base, mine));
}

/** What changed from one state of a diary to another, a change for each student and field. */
export function diaryDifference(before: DiaryContent, after: DiaryContent): DiaryChange[] {
  const changes: DiaryChange[] = [];
  const studentIds = new Set([...before.entries, ...after.entries].map((entry) => entry.studentId));
  for (const studentId of studentIds) {
    const [old, young] = [entryOf(before, studentId), entryOf(after, studentId)];
    if (!isSameAttendance(old.attendance, young.attendance)) {
      const values = { before: old.attendance, after: young.attendance };
      changes.push({ kind: 'attendance', studentId, ...values });
    }
    for (const field of diaryTextFields) {
      const values = { before: old[field], after: young[field] };
      if (!isSameValue(values.before, values.after)) {
        changes.push({ kind: 'text', studentId, field, ...values });
      }
    }
  }
  const lessons = new Set([...before.lessons, ...after.lessons].map(({ lesson }) => lesson));
  for (const lesson of lessons) {
    const values = { before: noteOf(before, lesson), after: noteOf(after, lesson) };
    if (!isSameValue(values.before, values.after))
      changes.push({ kind: 'lesson', lesson, ...values });
  }
  const lines = { before: before.defaultLine, after: after.defaultLine };
  return isSameValue(lines.before, lines.after)
    ? changes
    : [...changes, { kind: 'default-line', ...lines }];
}

/** A diary from the changes that were made in it, in their order, beginning with an empty one. */
export function diaryFrom(changes: readonly DiaryChange[]): DiaryContent {
  return changes.reduce(withChange, emptyDiary);
}

type Value = Attendance | string | LessonNote | null;

function valueAt(content: DiaryContent, change: DiaryChange): Value {
  switch (change.kind) {
    case 'attendance':
      return entryOf(content, change.studentId).attendance;
    case 'text':
      return entryOf(content, change.studentId)[change.field];
    case 'lesson':
      return noteOf(content, change.lesson);
    case 'default-line':
      return content.defaultLine;
  }
}

function withChange(content: DiaryContent, change: DiaryChange): DiaryContent {
  switch (change.kind) {
    case 'attendance':
      return withEntry(content, {
        ...entryOf(content, change.studentId),
        attendance: change.after,
      });
    case 'text':
      return withEntry(content, {
        ...entryOf(content, change.studentId),
        [change.field]: change.after,
      });
    case 'lesson': {
      const others = content.lessons.filter(({ lesson }) => lesson !== change.lesson);
      const lessons =
        change.after === null ? others : [...others, { ...change.after, lesson: change.lesson }];
      return { ...content, lessons: lessons.sort((one, other) => one.lesson - other.lesson) };
    }
    case 'default-line':
      return { ...content, defaultLine: change.after };
  }
}

/** Where it stood, else at the end; an entry that says nothing any more is left out. */
function withEntry(content: DiaryContent, entry: DiaryEntry): DiaryContent {
  const index = content.entries.findIndex(({ studentId }) => studentId === entry.studentId);
  const entries = index < 0 ? [...content.entries, entry] : content.entries.with(index, entry);
  return { ...content, entries: entries.filter((one) => !isOrdinary(one)) };
}

function noteOf({ lessons }: DiaryContent, lesson: number): LessonNote | null {
  return lessons.find((note) => note.lesson === lesson) ?? null;
}

function isSameValue(one: Value, other: Value): boolean {
  if (typeof one === 'string' && typeof other === 'string') {
    return one.normalize('NFC').trim() === other.normalize('NFC').trim();
  }
  if (one === null || other === null || typeof one === 'string' || typeof other === 'string') {
    return one === other;
  }
  if ('lesson' in one || 'lesson' in other) {
    return (
      'lesson' in one &&
      'lesson' in other &&
      isSameValue(one.subject, other.subject) &&
      isSameValue(one.note, other.note)
    );
  }
  return isSameAttendance(one, other);
}
