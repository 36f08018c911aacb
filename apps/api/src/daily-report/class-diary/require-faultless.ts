import type { DiaryChange, DiaryPlace, DiaryProblem } from '@lien-lac/domain';
import { CodedError } from '../../platform/errors/coded-error.js';

/**
 * @param changes those that were asked for, to name the faulty ones by their number
 * @throws CodedError with the first problem's code, and each problem by its place
 */
export function requireFaultless(
  problems: readonly DiaryProblem[],
  changes: readonly DiaryChange[] = [],
): void {
  const [first] = problems;
  if (first === undefined) return;
  throw new CodedError(
    first.code,
    first.most === undefined ? {} : { most: first.most },
    problems.map(({ code, place }) => ({ field: fieldOf(place, changes), code })),
  );
}

function fieldOf(place: DiaryPlace, changes: readonly DiaryChange[]): string {
  const index = changes.findIndex((change) => isOf(change, place));
  if (index >= 0) return `changes.${index}`;
  if (place.kind === 'student') return `entries.${place.studentId}.${place.field}`;
  return place.kind === 'lesson' ? `lessons.${place.lesson}` : 'defaultLine';
}

function isOf(change: DiaryChange, place: DiaryPlace): boolean {
  if (place.kind === 'default-line') return change.kind === 'default-line';
  if (place.kind === 'lesson') return change.kind === 'lesson' && change.lesson === place.lesson;
  if (!('studentId' in change) || change.studentId !== place.studentId) return false;
  return change.kind === 'text' ? change.field === place.field : place.field === 'attendance';
}
