import { joinNames } from './join-names.js';

/** What a message may say of a student. */
export interface NamedStudent {
  readonly fullName: string;
  readonly className: string;
}

/**
 * The values of `messageFields` for the children that one phone stands for: their names joined, each
 * class once, and the date as it is written in Viet Nam.
 *
 * @param date `YYYY-MM-DD`, the day that the message speaks of
 */
export function studentValues(
  students: readonly NamedStudent[],
  date: string,
): Readonly<Record<string, string>> {
  const [year, month, day] = date.split('-');
  return {
    'họ tên học sinh': joinNames(students.map(({ fullName }) => fullName)),
    lớp: joinNames([...new Set(students.map(({ className }) => className))]),
    ngày: `${day}/${month}/${year}`,
  };
}
