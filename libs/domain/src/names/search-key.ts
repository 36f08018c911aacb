import { normaliseText } from './normalise-text.js';

/** Text without its diacritics. Đ has no decomposition in Unicode and is mapped by hand. */
export function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC');
}

/**
 * The key by which names are found and compared: lower case, unaccented. "Hòa" and "Hoà", two
 * spellings of one name that no Unicode form makes equal, share a key. Never show it to anyone.
 */
export function searchKey(name: string): string {
  return withoutDiacritics(normaliseText(name)).toLowerCase();
}
