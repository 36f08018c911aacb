/**
 * The strong entity tag (RFC 9110 § 8.8.3) of a thing at this version of it.
 * @param version counts up by one with every change, from 1
 */
export function entityTagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The versions that an `If-Match` header names. `any` for `*`. A weak tag never matches (RFC 9110
 * § 13.1.1), so it names nothing; neither does a tag that we never gave.
 */
export function versionsNamed(header: string): 'any' | readonly number[] {
  if (header.trim() === '*') return 'any';
  return header.split(',').flatMap((tag) => {
    const digits = /^"([1-9]\d{0,8})"$/.exec(tag.trim())?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
}
