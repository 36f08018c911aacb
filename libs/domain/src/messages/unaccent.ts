/** Typographic signs that word processors put into a text, and the plain ones they stand for. */
const plainSigns: readonly (readonly [typographic: RegExp, plain: string])[] = [
  [/[`´‘’‚‛′]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/•/gu, '-'],
  [/…/gu, '...'],
  [/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' '],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, ''],
  [/₫/gu, 'd'],
];

/**
 * The text as most schools send it: without Vietnamese marks, and with plain quotes, dashes, dots
 * and spaces, so that any Vietnamese text comes out in the GSM 7-bit alphabet and costs the least.
 * Signs outside Vietnamese (emoji, other scripts) are left as they are, and still force UCS-2.
 *
 * `đ` and `Đ` have no decomposition in Unicode, hence the two rules by hand. Idempotent; the result
 * is NFC.
 */
export function unaccent(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
  return plainSigns
    .reduce((result, [typographic, plain]) => result.replace(typographic, plain), bare)
    .normalize('NFC');
}
