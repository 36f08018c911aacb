import {
  type DiaryChange,
  type DiaryConflict,
  type DiaryContent,
  diaryDifference,
  type DiaryPlace,
  type DiaryProblem,
  diaryProblems,
  mergeChanges,
} from '@lien-lac/domain';

/** Changes that were sent off, with the key by which the server knows them again. */
export interface Batch {
  key: string;
  changes: readonly DiaryChange[];
}

/**
 * A diary on this device. What was written and not yet taken by the server is the difference between
 * `base` and `mine`, so that it may be kept, sent late, and joined with what others wrote.
 */
export interface KeptDiary {
  /** As the server had it when it was last heard of. */
  base: DiaryContent;
  /** As it stands on the screen. */
  mine: DiaryContent;
  /** Kept from being sent until the answer came: a request without an answer is sent again, the same. */
  sending: Batch | null;
  /** Where somebody else wrote something else, until the person has chosen. */
  conflicts: readonly DiaryConflict[];
}

export function fresh(content: DiaryContent): KeptDiary {
  return { base: content, mine: content, sending: null, conflicts: [] };
}

/** What was written since the last request, with what it was written upon. */
export function pendingOf({ base, mine, sending }: KeptDiary): DiaryChange[] {
  return diaryDifference(sending === null ? base : sent(base, sending), mine);
}

/** Whether the server has everything, and nothing waits for a choice. */
export function isSaved(kept: KeptDiary): boolean {
  return kept.sending === null && kept.conflicts.length === 0 && pendingOf(kept).length === 0;
}

/** What can't be kept as it is; it stays on the screen, and the rest is sent. */
export function problemsOf(
  content: DiaryContent,
  students: readonly { id: string }[],
): DiaryProblem[] {
  const ids = new Set(students.map(({ id }) => id));
  const entries = content.entries.filter(({ studentId }) => ids.has(studentId));
  return diaryProblems({ ...content, entries }, ids);
}

/** What may be sent now: whatever is written, save for what is wrong. */
export function sendable(
  kept: KeptDiary,
  students: readonly { id: string }[],
): readonly DiaryChange[] {
  const problems = problemsOf(kept.mine, students);
  return pendingOf(kept).filter((change) => !problems.some(({ place }) => isAt(change, place)));
}

/** After the person wrote: of what they wrote over, nothing is to be chosen any more. */
export function written(kept: KeptDiary, mine: DiaryContent): KeptDiary {
  const places = new Set(diaryDifference(kept.mine, mine).map(placeKey));
  const conflicts = kept.conflicts.filter(({ change }) => !places.has(placeKey(change)));
  return { ...kept, mine, conflicts };
}

/** After the server answered what was sent. */
export function answered(
  kept: KeptDiary,
  content: DiaryContent,
  conflicts: readonly DiaryConflict[],
): KeptDiary {
  return joined({ ...kept, conflicts: [...kept.conflicts, ...conflicts] }, content);
}

/** After somebody else wrote, while nothing of one's own was on its way. */
export function joined(kept: KeptDiary, content: DiaryContent): KeptDiary {
  const { content: mine, conflicts } = mergeChanges(content, pendingOf(kept));
  return {
    ...{ base: content, mine, sending: null },
    conflicts: latest([...kept.conflicts, ...conflicts]),
  };
}

/** Puts one's own value where another person's stands, as a change of that. */
export function withMine(kept: KeptDiary, conflict: DiaryConflict): KeptDiary {
  const change = { ...conflict.change, before: conflict.found } as DiaryChange;
  const { content } = mergeChanges(kept.mine, [change]);
  return written(kept, content);
}

export function withTheirs(kept: KeptDiary, conflict: DiaryConflict): KeptDiary {
  return { ...kept, conflicts: kept.conflicts.filter((one) => one !== conflict) };
}

/** Which place of a diary a change is about. */
export function placeKey(change: DiaryChange): string {
  switch (change.kind) {
    case 'attendance':
      return `attendance ${change.studentId}`;
    case 'text':
      return `${change.field} ${change.studentId}`;
    case 'lesson':
      return `lesson ${change.lesson}`;
    case 'default-line':
      return change.kind;
  }
}

function sent(base: DiaryContent, { changes }: Batch): DiaryContent {
  return mergeChanges(base, changes).content;
}

/** Of several about one place the last one: the others were written over. */
function latest(conflicts: readonly DiaryConflict[]): DiaryConflict[] {
  return [...new Map(conflicts.map((one) => [placeKey(one.change), one])).values()];
}

function isAt(change: DiaryChange, place: DiaryPlace): boolean {
  if (place.kind === 'default-line') return change.kind === place.kind;
  if (place.kind === 'lesson') return change.kind === 'lesson' && change.lesson === place.lesson;
  if (change.kind !== 'text' && change.kind !== 'attendance') return false;
  const field = change.kind === 'text' ? change.field : change.kind;
  return change.studentId === place.studentId && field === place.field;
}
