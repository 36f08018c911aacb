import { formatPhoneForPeople } from '@lien-lac/domain';

/** +84912000123 as 0912 000 123, in one piece at the end of a line; other text as it is. */
export function formatPhone(phone: string): string {
  return formatPhoneForPeople(phone).replaceAll(' ', '\u00a0');
}
