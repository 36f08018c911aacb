import type { Formats } from '../../platform/formatting/formats.js';

/** A phone or an e-mail address, as the API gives it: one of the two. */
export interface ContactAddress {
  phone?: string | null;
  email?: string | null;
}

/** A phone or an e-mail address as people write it. */
export function writeAddress(
  { phone, email }: ContactAddress,
  format: Pick<Formats, 'phone'>,
): string {
  return phone == null ? (email ?? '') : format.phone(phone);
}

/** What somebody typed, as what it is: with an at sign it is an e-mail address. */
export function readAddress(typed: string): { phone: string } | { email: string } {
  const text = typed.trim();
  return text.includes('@') ? { email: text } : { phone: text };
}
