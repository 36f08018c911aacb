import { gradeOfClass } from '../roster/class-name.js';

/**
 * The grades of an upper-secondary school. Source: Luật Giáo dục 2019, Article 28: three years, the
 * tenth to the twelfth.
 */
export const firstGrade = 10;
export const lastGrade = 12;

/**
 * What becomes of a class in the next school year, by its name: it carries its name into the next
 * grade ("10A1" is "11A1" then, "10 Anh" is "11 Anh"); the last grade graduates; a name that begins
 * with no grade tells nothing.
 */
export type NextOfClass =
  | { kind: 'moves-up'; grade: number; name: string }
  | { kind: 'graduates' }
  | { kind: 'unclear' };

/** @param grade what the school has written down beside the name; where the two differ, neither counts */
export function nextOfClass(name: string, grade: number | null): NextOfClass {
  const named = gradeOfClass(name);
  if (named === null || (grade !== null && grade !== named)) return { kind: 'unclear' };
  if (named > lastGrade) return { kind: 'unclear' };
  if (named === lastGrade) return { kind: 'graduates' };
  const next = named + 1;
  return { kind: 'moves-up', grade: next, name: `${next}${name.slice(String(named).length)}` };
}
