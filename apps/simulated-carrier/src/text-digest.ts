/**
 * A 53-bit fingerprint of a text, which stands for it where texts are not kept: enough to count equal
 * (number, text) pairs in a trial (200,000 different texts collide with a probability of about 2 in a
 * million), and not meant to hide anything. Two rounds of multiply-and-mix over the UTF-16 units, the
 * halves joined at the end.
 */
export function digestText(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}
