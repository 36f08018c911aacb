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
 * What stands for a sign that networks refuse under a registered sender's name. Whatever is neither here
 * nor carried is left out.
 */
const replacements: ReadonlyMap<string, string> = new Map([
  ['"', "'"],
  ['%', ' phan tram'],
  ['&', ' va '],
  ['@', '(a)'],
  ['#', 'so '],
  ['_', '-'],
  ['=', '-'],
  ['*', '-'],
  ['~', '-'],
  ['[', '('],
  [']', ')'],
  ['<', '('],
  ['>', ')'],
  ['|', '/'],
  ['\\', '/'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['°', ' do'],
  ['×', 'x'],
  ['²', '2'],
  ['³', '3'],
  ['½', '1/2'],
]);

/**
 * What every network carries under a registered sender's name (reference/vietnam.md § C.2), with the line
 * break. Braces are for fields, and are filled in by the time a text leaves.
 */
const notCarried = /[^A-Za-z0-9 .,:;/()\-+!?'\n{}]/gu;

/** A sign that does not leave as it was written, and what leaves in its stead: '' where it is left out. */
export interface ReplacedSign {
  readonly sign: string;
  readonly becomes: string;
}

/**
 * The text as most schools send it: without Vietnamese marks, in the characters that every network carries
 * under a registered sender's name, so that it comes out in the GSM 7-bit alphabet and costs the least.
 * What can't be carried is written in other words or left out; `replacedSigns` tells what.
 *
 * Idempotent; the result is NFC.
 */
export function unaccent(text: string): string {
  const bare = withoutMarks(text);
  if (bare.search(notCarried) === -1) return bare;
  return bare
    .replace(/ *& */gu, '&')
    .replace(/ +(?=%)/gu, '')
    .replace(notCarried, (sign) => replacements.get(sign) ?? '');
}

/** The signs of a text that `unaccent` writes otherwise or leaves out, each once, in their order. */
export function replacedSigns(text: string): ReplacedSign[] {
  const found = new Set(withoutMarks(text).match(notCarried) ?? []);
  return [...found].map((sign) => ({ sign, becomes: (replacements.get(sign) ?? '').trim() }));
}

/** `đ` and `Đ` have no decomposition in Unicode, hence the two rules by hand. */
function withoutMarks(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
  return plainSigns
    .reduce((result, [typographic, plain]) => result.replace(typographic, plain), bare)
    .normalize('NFC');
}
