import { joinNames } from './join-names.js';

/** What a message may say of a student. */
export interface NamedStudent {
  readonly fullName: string;
  readonly className: string;
  /** Null or absent for a class of no grade. */
  readonly grade?: number | null;
  /** Of the columns of an uploaded sheet, by their names. */
  readonly values?: Readonly<Record<string, string>> | null;
}

/**
 * The values of `messageFields` for the children that one phone stands for: their names joined, each
 * class and grade once, and the date as it is written in Viet Nam. The values of a sheet are those of
 * the first: a text that has them goes out once for each student.
 *
 * @param date `YYYY-MM-DD`, the day that the message speaks of
 */
export function studentValues(
  students: readonly NamedStudent[],
  date: string,
): Readonly<Record<string, string>> {
  const [year, month, day] = date.split('-');
  const grades = students.map(({ grade }) => grade ?? null);
  return {
    ...students[0]?.values,
    'họ tên học sinh': joinNames(students.map(({ fullName }) => fullName)),
    lớp: joinNames([...new Set(students.map(({ className }) => className))]),
    // One child without a grade, and the field would say less than all of it.
    khối: grades.includes(null) ? '' : joinNames([...new Set(grades.map(String))]),
    ngày: `${day}/${month}/${year}`,
  };
}
