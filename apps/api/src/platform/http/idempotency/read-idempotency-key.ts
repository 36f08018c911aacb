import { CodedError } from '../../errors/coded-error.js';

/**
 * The key of an `Idempotency-Key` header: 1 to 255 visible ASCII characters, with or without the
 * quotation marks of a structured header's string (RFC 8941 § 3.3.3). Null without the header.
 * @throws CodedError `idempotency.bad-key`
 */
export function readIdempotencyKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  const text = typeof header === 'string' ? header.trim() : '';
  const key = /^"(.*)"$/.exec(text)?.[1] ?? text;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new CodedError('idempotency.bad-key');
  return key;
}
