import type { SuggestedGuardian } from '../merging-queries.js';

/**
 * Whose record is offered to stay: the one with a name, then with more confirmed phones, then with
 * more students, else the first.
 */
export function firstKept(one: SuggestedGuardian, other: SuggestedGuardian): string {
  const worth = ({ fullName, phones, students }: SuggestedGuardian): number[] => [
    fullName === null ? 0 : 1,
    phones.filter(({ status }) => status === 'confirmed').length,
    students.length,
    // Of "N. T. Lan" and "Nguyễn Thị Lan" the whole name.
    fullName?.length ?? 0,
  ];
  const [ours, theirs] = [worth(one), worth(other)];
  const place = ours.findIndex((value, at) => value !== theirs[at]);
  return place === -1 || ours[place]! > theirs[place]! ? one.id : other.id;
}
