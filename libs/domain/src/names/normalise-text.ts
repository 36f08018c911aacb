/** Format characters (zero-width spaces, byte order marks, direction marks, soft hyphens) and variation selectors. */
const INVISIBLE = /[\p{Cf}\uFE00-\uFE0F]/gu;

/** Control characters other than white space: what is left of a bad copy and paste. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;

/**
 * Eth and the African D look like Đ and stand in its place in old fonts and code pages
 * (Vietnamese itself has neither), so that a name typed with them would never be found again.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' };

/** Removes what can't be seen and keeps every line break. For text whose lines mean something. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL, '');
}

/**
 * The one spelling in which text is kept: composed (NFC), nothing invisible, the Vietnamese Đ,
 * each run of white space (line breaks and no-break spaces too) one space, none at the ends.
 */
export function normaliseText(text: string): string {
  return withoutInvisible(text)
    .normalize('NFC')
    .replace(/[ÐƉðɖ]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}
