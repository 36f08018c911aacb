import { normaliseText } from '../names/normalise-text.js';
import { properCaseName } from '../names/proper-case-name.js';
import { parsePhoneCell } from '../phones/phone-number.js';
import { readBirthDate } from '../roster/birth-date.js';
import { isPlaceholder } from '../roster/cell-text.js';
import { readClassCell } from '../roster/class-name.js';
import type { Relationship } from '../roster/column-meaning.js';
import { readGender } from '../roster/gender.js';
import { addGuardian } from '../roster/read-guardians.js';
import type { RosterGuardian } from '../roster/roster-reading.js';
import type { PushedStudent, PushRemark, PushRemarkCode } from './pushed-student.js';

/** A student as the enrolment system sends it. */
export interface StudentAsSent {
  student: {
    fullName: string;
    code?: string | null | undefined;
    dateOfBirth?: string | null | undefined;
    gender?: string | null | undefined;
  };
  class: string;
  guardians?: readonly GuardianAsSent[] | undefined;
}

export interface GuardianAsSent {
  relationship?: Relationship | undefined;
  fullName?: string | null | undefined;
  phones?: readonly string[] | undefined;
}

export interface ReadingOptions {
  /** Take the numbers that stand for simulated outcomes. Only in demo and test mode. */
  allowReserved: boolean;
  /** Of the present school year. */
  classNames: readonly string[];
}

export type PushReading =
  | { student: PushedStudent; remarks: PushRemark[] }
  | {
      refused:
        | 'enrolment.bad-external-id'
        | 'enrolment.name-unreadable'
        | 'enrolment.class-unknown';
    };

/**
 * Reads a student as an uploaded list is read: what can't be read is left out and told back, and the
 * student is taken without it. Refused is one without a name, or of a class that the school does not
 * have: a class made up from a slip of the pen would be nobody's.
 */
export function readPushedStudent(
  externalId: string,
  sent: StudentAsSent,
  { allowReserved, classNames }: ReadingOptions,
): PushReading {
  if (!isExternalId(externalId)) return { refused: 'enrolment.bad-external-id' };
  const fullName = nameOf(sent.student.fullName);
  if (fullName === null) return { refused: 'enrolment.name-unreadable' };
  const className = classOf(sent.class, classNames);
  if (className === null) return { refused: 'enrolment.class-unknown' };
  const remarks: PushRemark[] = [];
  const remark = (field: string, code: PushRemarkCode, value: string): void => {
    remarks.push({ field, code, value: textOf(value) });
  };
  const student = {
    ...{ externalId, fullName, className },
    code: codeOf(sent.student.code),
    dateOfBirth: dateOf(sent.student.dateOfBirth, remark),
    gender: genderOf(sent.student.gender, remark),
    guardians: guardiansOf(sent.guardians ?? [], allowReserved, remark),
  };
  return { student, remarks };
}

/** Letters and digits that stand in an address as they are (RFC 3986 § 2.3), and colons. */
export function isExternalId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._~:-]{0,99}$/.test(text);
}

type Remark = (field: string, code: PushRemarkCode, value: string) => void;

/** Half of a pair that stands for one character is none, and the database takes none. */
function textOf(text: string): string {
  return normaliseText(text.replace(/\p{Cs}/gu, ''));
}

/**
 * A name as it is written on paper. What is no plain name, mark-up or a line of SQL, is kept letter
 * by letter: it is text, and never anything else.
 */
function nameOf(told: string): string | null {
  const text = textOf(told);
  if ((text.match(/\p{L}/gu) ?? []).length < 2 || isPlaceholder(text)) return null;
  return /^[\p{L}\p{M}\s'’.-]+$/u.test(text) ? properCaseName(text) : text;
}

function classOf(told: string, classNames: readonly string[]): string | null {
  const text = textOf(told);
  const reading = readClassCell(text);
  const read = reading.kind === 'class' ? reading.className : text;
  return (
    classNames.find((name) => name === read) ??
    classNames.find((name) => name.toUpperCase() === text.toUpperCase()) ??
    null
  );
}

function codeOf(told: string | null | undefined): string | null {
  const text = textOf(told ?? '');
  return isPlaceholder(text) ? null : text;
}

function dateOf(told: string | null | undefined, remark: Remark): string | null {
  const field = 'student.dateOfBirth';
  const reading = readBirthDate(textOf(told ?? ''));
  if (reading.invalid === true) {
    remark(field, 'date-invalid', told ?? '');
    return null;
  }
  if (reading.yearOnly) remark(field, 'date-year-only', told ?? '');
  return reading.date;
}

function genderOf(told: string | null | undefined, remark: Remark): 'male' | 'female' | null {
  const reading = readGender(textOf(told ?? ''));
  if (reading === undefined) remark('student.gender', 'gender-unreadable', told ?? '');
  return reading ?? null;
}

function guardiansOf(
  sent: readonly GuardianAsSent[],
  allowReserved: boolean,
  remark: Remark,
): RosterGuardian[] {
  const guardians: RosterGuardian[] = [];
  sent.forEach(({ relationship = 'guardian', fullName, phones = [] }, place) => {
    const name = nameOf(fullName ?? '');
    if (name === null && !isPlaceholder(textOf(fullName ?? ''))) {
      remark(`guardians.${place}.fullName`, 'guardian-name-unreadable', fullName ?? '');
    }
    const read = phones.flatMap((phone, index) =>
      phonesOf(phone, allowReserved, (code, value) =>
        remark(`guardians.${place}.phones.${index}`, code, value),
      ),
    );
    if (name === null && read.length === 0) return;
    addGuardian(guardians, { relationship, fullName: name, phones: [...new Set(read)] });
  });
  return guardians;
}

function phonesOf(
  told: string,
  allowReserved: boolean,
  remark: (code: PushRemarkCode, value: string) => void,
): string[] {
  const reading = parsePhoneCell(textOf(told), { allowReserved });
  for (const { code, text } of reading.problems) remark(code, text);
  for (const { code } of reading.notes) remark(code, told);
  if (reading.phones.length > 1) remark('two-numbers-in-one-cell', told);
  return reading.phones;
}
