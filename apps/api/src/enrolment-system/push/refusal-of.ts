import type { PushReading } from '@lien-lac/domain';
import { CodedError } from '../../platform/errors/coded-error.js';

/** So many classes a reader can look through; no school of ours has more. */
const shownClasses = 80;

const fieldOf = {
  'enrolment.bad-external-id': 'externalId',
  'enrolment.name-unreadable': 'student.fullName',
  'enrolment.class-unknown': 'class',
} as const;

/** Why a student could not be taken, with the field at fault and the classes that there are. */
export function refusalOf(
  code: Extract<PushReading, { refused: string }>['refused'],
  classNames: readonly string[],
  year: string,
): CodedError {
  const names = [...classNames].sort(new Intl.Collator('vi', { numeric: true }).compare);
  const classes = names.slice(0, shownClasses).join(', ') || '–';
  return new CodedError(code, { year, classes }, [{ field: fieldOf[code], code }]);
}
