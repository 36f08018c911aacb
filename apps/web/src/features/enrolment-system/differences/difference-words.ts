import type { Messages } from '../../../platform/messages/messages.js';
import type { Difference } from './differences-query.js';

/** Whom it is about: "Nguyễn Minh Anh, lớp 10A1". */
export function studentOf(
  { student: { fullName, className } }: Difference,
  { t }: Messages,
): string {
  return className === null
    ? t('enrolment-system.difference.student-without-class', { name: fullName })
    : t('enrolment-system.difference.student', { name: fullName, class: className });
}

/** What differs: "Ngày sinh", "Mẹ Trần Thị Lan: Số điện thoại". */
export function whatDiffers({ field, guardian }: Difference, { t }: Messages): string {
  const name = t(`enrolment-system.field.${field}`);
  if (guardian === null) return name;
  const relationship = t(`students.relationship.${guardian.relationship}`);
  const who =
    guardian.fullName === null
      ? relationship
      : t('enrolment-system.difference.guardian', { relationship, name: guardian.fullName });
  return t('enrolment-system.difference.of', { who, field: name });
}

/** One side of it as people write it. */
export function sideOf(
  { field }: Difference,
  value: string | null,
  { t, format }: Messages,
): string {
  if (value === null) {
    return t(
      field === 'phone'
        ? 'enrolment-system.difference.not-told'
        : 'enrolment-system.difference.nothing',
    );
  }
  switch (field) {
    case 'date-of-birth':
      return format.date(value);
    case 'phone':
      return format.phone(value);
    case 'gender':
      return value === 'male' || value === 'female' ? t(`students.gender.${value}`) : value;
    case 'relationship':
      return t(
        `students.relationship.${value as NonNullable<Difference['guardian']>['relationship']}`,
      );
    case 'name':
    case 'code':
    case 'class':
    case 'guardian-name':
      return value;
  }
}
