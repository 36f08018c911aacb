import type { Relationship } from './column-meaning.js';
import { headingText } from './heading-words.js';

/** Words for a relationship, with the diacritics that tell them apart, and without. */
const WORDS: readonly (readonly [Relationship, RegExp])[] = [
  ['guardian', word('giám hộ|giam ho|guardian|dượng|duong|kế|mẹ kế|bố dượng|step\\w*|nuôi')],
  ['grandparent', word('ông|bà|ong|grand\\w*|nội|ngoại|noi|ngoai|cụ')],
  ['father', word('bố|bo|cha|ba|tía|father|dad|papa')],
  ['mother', word('mẹ|me|má|ma|mother|mom|mum|mama')],
  ['sibling', word('anh|chị|chi|em|brother|sister|sibling')],
  [
    'relative',
    word('cô|dì|chú|bác|cậu|mợ|thím|co|di|chu|bac|cau|mo|thim|uncle|aunt|relative|họ hàng'),
  ],
];

/**
 * The relationship that words tell ("Mẹ", "Bà ngoại", "Father"). `guardian` where they name both
 * parents or none; null where they name nobody.
 */
export function relationshipInWords(words: string): Relationship | null {
  const { marked } = headingText(words);
  const found = WORDS.filter(([, pattern]) => pattern.test(marked)).map(([name]) => name);
  if (found.includes('father') && found.includes('mother')) return 'guardian';
  return found[0] ?? (/phụ huynh|phu huynh|parent/.test(marked) ? 'guardian' : null);
}

/**
 * The relationship that words beside a number tell. Among the words of a name only those count
 * that can't be part of it: "Mẹ Lan Anh" is the mother, "Nguyễn Thị Chi" is nobody's sister and
 * "Ông Văn Tú" nobody's grandfather.
 */
export function relationshipBeside(words: string): Relationship | null {
  const parts = partsOf(words);
  const plain = parts.every((part) => isRelationshipWord(part) || KINDS.test(part));
  if (plain) return relationshipInWords(parts.join(' '));
  const [first = ''] = parts;
  const told = relationshipInWords(first);
  const leads = told === 'father' || told === 'mother' ? [first] : [];
  const lower = parts.filter((part) => part === part.toLowerCase());
  return relationshipInWords([...leads, ...lower].join(' '));
}

/** The name among words beside a number, without those for people and telephones; or null. */
export function nameBeside(words: string): string | null {
  const parts = partsOf(words).filter(
    (part, place) =>
      !(isRelationshipWord(part) && (place === 0 || part === part.toLowerCase())) &&
      !(KINDS.test(part) && part === part.toLowerCase()),
  );
  const isName = parts.length > 0 && parts.every((part) => /^\p{Lu}[\p{L}\p{M}'’]*$/u.test(part));
  return isName ? parts.join(' ') : null;
}

const KINDS = /^(?:nội|ngoại|ruột|đẻ|trai|gái|giám|hộ|học|sinh)$/iu;

const CONTACT_WORDS =
  /^(?:s?đt|s?dt|đtdđ|dtdd|tel|phone|mobile|zalo|viber|fb|facebook|số|sim|ph|phhs|nhà|riêng|chính|phụ)$/iu;

function partsOf(words: string): string[] {
  return words.split(/[\s,;:()-]+/).filter((part) => part !== '' && !CONTACT_WORDS.test(part));
}

function isRelationshipWord(part: string): boolean {
  return relationshipInWords(part) !== null;
}

function word(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');
}
