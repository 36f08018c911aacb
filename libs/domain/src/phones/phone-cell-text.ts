import { withoutInvisible } from '../names/normalise-text.js';

/**
 * The text of a phone cell with every character that is only another spelling made plain:
 * full-width digits and signs, kinds of space and dash, invisible characters. Line breaks stay,
 * because two lines are usually two numbers.
 */
export function plainPhoneText(text: string): string {
  return withoutInvisible(text)
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\S\n]/gu, ' ')
    .replace(/[\u2010-\u2015\u2212\u00AD\uFE58\uFE63]/g, '-')
    .replace(/[·•‧∙]/g, '.')
    .trim();
}

/** "9.12E+08": a spreadsheet's short form of a number, whose last digits may be gone. */
export function isScientific(text: string): boolean {
  return /^\d+(?:[.,]\d*)?\s*e\s*\+?\s*\d+$/i.test(text);
}

/** "912345678.0": a number that passed through a program which counts in fractions. */
export function withoutEmptyFraction(text: string): string {
  return text.replace(/(?<!\d|\d[.,])([1-9]\d{8,11}|0\d{9})[.,]0{1,2}(?!\d|[.,]\d)/g, '$1');
}

/** "1. 0912… 2) 0987…", "SĐT 1: 0912…": the counting is not part of a number. */
export function withoutCounting(text: string): string {
  return text.replace(/(^|[\s;,/])[1-4][.):]\s+(?=\+?\(?\d{2})/g, '$1');
}

/**
 * What clerks write into a cell to say "nothing": punctuation, a dash, an x, a zero.
 * Words ("không có") are not among them: they are shown back, because a word may mean more.
 */
export function saysNothing(text: string): boolean {
  return /^(?:[^\p{L}\p{N}]*|[^\p{L}\p{N}]*[xX]+[^\p{L}\p{N}]*|0{1,3})$/u.test(text);
}

/** Words that say the number beside them must not be used. Looked for in lower case, composed. */
const UNUSABLE =
  /(?:^|[^\p{L}])(?:sai|nhầm|cũ|không (?:còn )?(?:dùng|sử dụng|liên lạc|gọi|nghe)|(?:ko|k|kg) (?:dùng|liên lạc|gọi|nghe)|đã (?:bỏ|hủy|huỷ|khóa|khoá|đổi)|bỏ số|mất (?:sim|máy)|thuê bao|wrong|old number|not in use|inactive)(?=$|[^\p{L}])/u;

/** Whether words beside a number warn against it: "0912… (số cũ)". */
export function marksUnusable(words: string): boolean {
  return UNUSABLE.test(words.toLowerCase());
}
