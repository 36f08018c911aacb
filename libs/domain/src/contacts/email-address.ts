import { normaliseText } from '../names/normalise-text.js';

/** Of a mailbox and of its domain (RFC 5321 § 4.5.3.1); of the whole, as it fits into a path. */
const mostCharacters = 254;
const mailbox =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/**
 * The spelling in which an e-mail address is kept: lower case, no white space around it. Null where the
 * text is no address that a mail server would take, or one of the exotic forms (quoted, by number).
 */
export function readEmailAddress(text: string): string | null {
  const address = normaliseText(text).toLowerCase();
  if (address.length > mostCharacters || address.includes('..')) return null;
  const [local = ''] = address.split('@');
  if (local.startsWith('.') || local.endsWith('.')) return null;
  return mailbox.test(address) ? address : null;
}
