import { CodedError } from '../../platform/errors/coded-error.js';
import type { ClassDay, StudentOfDay } from '../review/class-day.js';

/** @throws CodedError `student.not-found` for one who is not in the class on that day */
export function lineOf({ lines }: ClassDay, studentId: string): StudentOfDay {
  const found = lines.find(({ id }) => id === studentId);
  if (found === undefined) throw new CodedError('student.not-found');
  return found;
}
