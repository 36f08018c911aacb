import { normaliseText } from './normalise-text.js';

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * A person's name as it is written on paper: "NGUYỄN VĂN AN" and "nguyễn văn  an" become
 * "Nguyễn Văn An", "H'HEN NIÊ" becomes "H'Hen Niê". Capitals inside a word of a name that is
 * otherwise written properly are the owner's own ("McKenna") and stay. Titles are not taken off:
 * Ông is a family name too.
 */
export function properCaseName(name: string): string {
  const text = normaliseText(name);
  const oneCase = text === text.toUpperCase() || text === text.toLowerCase();
  return text
    .split(' ')
    .map((word) => (oneCase || isWronglyCased(word) ? titleCase(word) : word))
    .join(' ');
}

function isWronglyCased(word: string): boolean {
  const letters = word.match(/\p{L}/gu) ?? [];
  const first = letters[0];
  if (first === undefined) return false;
  if (first !== first.toUpperCase()) return true;
  return letters.length > 1 && word === word.toUpperCase();
}

function titleCase(word: string): string {
  return word.replace(WORD, (part) => {
    const [first = '', ...rest] = part;
    return first.toUpperCase() + rest.join('').toLowerCase();
  });
}
