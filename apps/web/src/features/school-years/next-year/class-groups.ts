import type { ClassMove } from './choices.js';

/** Classes of which the same becomes. */
export interface ClassGroup {
  key: string;
  kind: 'up' | 'graduates' | 'unclear' | 'new';
  /** Into which they go; of the new classes their own. */
  grade: number | null;
  classes: ClassMove[];
}

const kinds = ['up', 'graduates', 'unclear', 'new'] as const;

/** Who goes up by the grade they come to, then who graduates, what is unclear, and what is new. */
export function groupsOf(moves: readonly ClassMove[]): ClassGroup[] {
  const groups = new Map<string, ClassGroup>();
  for (const move of moves) {
    const kind = kindOf(move);
    const key = `${kind}-${move.grade ?? 0}`;
    const group = groups.get(key) ?? { key, kind, grade: move.grade, classes: [] };
    group.classes.push(move);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (one, other) =>
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || (one.grade ?? 0) - (other.grade ?? 0),
  );
}

function kindOf({ from, to, students, graduating, repeating }: ClassMove): ClassGroup['kind'] {
  if (from === null) return 'new';
  if (to !== null) return 'up';
  // A last class all of whose students stay in the grade is no unclear one.
  return graduating > 0 || (students > 0 && graduating + repeating === students)
    ? 'graduates'
    : 'unclear';
}
