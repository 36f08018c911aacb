import { formatPhoneForPeople } from '../phones/format-phone.js';
import type { Relationship } from './column-meaning.js';

/** A guardian as a list that leaves the house shows them. */
export interface RosterTableGuardian {
  relationship: Relationship;
  fullName: string | null;
  /** E.164, those in use. */
  phones: readonly string[];
  emails: readonly string[];
}

export interface RosterTableStudent {
  code: string | null;
  fullName: string;
  className: string;
  /** YYYY-MM-DD. */
  dateOfBirth: string | null;
  gender: 'male' | 'female' | null;
  note: string | null;
  guardians: readonly RosterTableGuardian[];
  /** Whether they can be reached, in words; the reader passes over it. */
  status: string;
}

export type RosterTableCell = string | Date | null;

export const relationshipLabels: Readonly<Record<Relationship, { vi: string; en: string }>> = {
  father: { vi: 'Bố', en: 'Father' },
  mother: { vi: 'Mẹ', en: 'Mother' },
  guardian: { vi: 'Người giám hộ', en: 'Guardian' },
  grandparent: { vi: 'Ông bà', en: 'Grandparent' },
  sibling: { vi: 'Anh chị', en: 'Sibling' },
  relative: { vi: 'Họ hàng', en: 'Relative' },
};

const genders = { male: { vi: 'Nam', en: 'Male' }, female: { vi: 'Nữ', en: 'Female' } } as const;

/** How many guardians beside father and mother have columns of their own in one row. */
const others = [1, 2, 3];

const studentHeadings = {
  vi: ['Lớp', 'Mã học sinh', 'Họ và tên', 'Ngày sinh', 'Giới tính'],
  en: ['Class', 'Student code', 'Full name', 'Date of birth', 'Gender'],
};
const lastHeadings = { vi: ['E-mail', 'Ghi chú'], en: ['E-mail', 'Notes'] };
const statusHeading = { vi: 'Trạng thái', en: 'Status' };

/**
 * The headings of a list of students with their guardians, in words that `readRoster` understands: what
 * is written under them is read back as it was.
 */
export function rosterHeadings(language: 'vi' | 'en'): string[] {
  const parents =
    language === 'vi'
      ? ['Họ tên bố', 'SĐT bố', 'Họ tên mẹ', 'SĐT mẹ']
      : ['Father name', 'Father phone', 'Mother name', 'Mother phone'];
  const further = others.flatMap((number) =>
    language === 'vi'
      ? [`Họ tên phụ huynh ${number}`, `SĐT phụ huynh ${number}`, `Quan hệ phụ huynh ${number}`]
      : [`Guardian ${number} name`, `Guardian ${number} phone`, `Guardian ${number} relationship`],
  );
  return [...studentHeadings[language], ...parents, ...further, ...lastHeadings[language]];
}

/** The headings with what the list tells beside, for looking at; `readRoster` passes over it. */
export function rosterHeadingsWithStatus(language: 'vi' | 'en'): string[] {
  return [...rosterHeadings(language), statusHeading[language]];
}

/** A student's rows under those headings: one, and more only where there are very many guardians. */
export function rosterRows(
  student: RosterTableStudent,
  language: 'vi' | 'en',
): RosterTableCell[][] {
  const rest = student.guardians.filter(
    ({ fullName, phones }) => fullName !== null || phones.length > 0,
  );
  const emails = student.guardians.flatMap((guardian) => guardian.emails).join('; ') || null;
  const rows: RosterTableCell[][] = [];
  do {
    const parents = (['father', 'mother'] as const).flatMap((relationship) => {
      const parent = takeFirst(rest, (guardian) => guardian.relationship === relationship);
      return [parent?.fullName ?? null, phonesOf(parent)];
    });
    const further = others.flatMap(() => {
      const other = rest.shift();
      const told = other && relationshipLabels[other.relationship][language];
      return [other?.fullName ?? null, phonesOf(other), told ?? null];
    });
    const { note, status } = student;
    rows.push([
      ...studentCells(student, language),
      ...parents,
      ...further,
      ...(rows.length === 0 ? [emails, note, status] : [null, null, null]),
    ]);
  } while (rest.length > 0);
  return rows;
}

function studentCells(
  { className, code, fullName, dateOfBirth, gender }: RosterTableStudent,
  language: 'vi' | 'en',
): RosterTableCell[] {
  return [
    ...[className, code, fullName],
    dateOfBirth === null ? null : new Date(`${dateOfBirth}T00:00:00Z`),
    gender === null ? null : genders[gender][language],
  ];
}

function takeFirst<One>(list: One[], fits: (one: One) => boolean): One | undefined {
  const place = list.findIndex(fits);
  return place === -1 ? undefined : list.splice(place, 1)[0];
}

function phonesOf(guardian: RosterTableGuardian | undefined): string | null {
  return guardian?.phones.map(formatPhoneForPeople).join(' / ') || null;
}
