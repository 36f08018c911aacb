import {
  fieldInWords,
  headingText,
  namesOnlyPersons,
  personsInWords,
  type HeadingField,
  type HeadingPerson,
  type HeadingText,
} from './heading-words.js';

/** What one heading says: the field, the person it is about, and which of several. */
export interface Heading {
  field: HeadingField | null;
  person: HeadingPerson | null;
  /** 2 for "SĐT 2", "Phụ huynh 2"; null where it isn't counted. */
  number: number | null;
}

/** Longer text in a cell is a sentence, not a heading. */
const LONGEST_HEADING = 60;

/** Words that explain a heading and decide nothing. */
const EXPLANATION =
  /^(?:x|bat buoc|neu co|dd mm yyyy|dd mm yy|d m y|yyyy mm dd|ngay thang nam|neu khac|chinh|phu|required|optional|\d)$/;

/** Reads a heading; null where its words aren't those of a heading. */
export function readHeading(text: string): Heading | null {
  if (text.length > LONGEST_HEADING) return null;
  const words = headingText(text);
  if (words.plain === '') return null;
  const person = personOf(words);
  const field = fieldOf(words, person);
  if (field === null && (person === null || !namesOnlyPersons(words.plain))) return null;
  const number = /(?:^|\s)([1-4])(?:\s|$)/.exec(words.plain)?.[1];
  return { field, person, number: number === undefined ? null : Number(number) };
}

/**
 * A heading under a wider one: "SĐT" under "MẸ", "Bố" under "Điện thoại". The lower line names the
 * field where it can; the upper one adds what is missing.
 */
export function underGroup(group: Heading | null, lower: Heading): Heading {
  if (group === null) return lower;
  return {
    field: lower.field ?? (group.field === 'contact' ? null : group.field),
    person: lower.person ?? group.person,
    number: lower.number ?? group.number,
  };
}

/** Whether a cell of a heading's second line only explains the first: "(dd/mm/yyyy)", "(x)". */
export function isExplanation(text: string): boolean {
  return EXPLANATION.test(headingText(text).plain);
}

/** Whether the heading of a sheet's column tells that the sheet lists staff. */
export function isStaffHeading(text: string): boolean {
  return /(?<![a-z])(?:chuc vu|chuyen mon|mon day|bo mon|to chuyen mon|chu nhiem lop|phan cong|trinh do)(?![a-z])/.test(
    headingText(text).plain,
  );
}

function fieldOf(
  { plain, marked }: HeadingText,
  person: HeadingPerson | null,
): HeadingField | null {
  const whole = WHOLE_HEADINGS.find(([, pattern]) => pattern.test(marked))?.[0];
  if (whole !== undefined) return whole;
  const isMother = person === 'mother' && /(?<![a-z])ma(?![a-z])/.test(plain);
  const field = fieldInWords(isMother ? plain.replace(/(?<![a-z])ma(?![a-z])/g, ' ') : plain);
  if (person === null || person === 'student' || person === 'staff') return field;
  const named = /(?<![a-z])(?:ho (?:va )?ten|full ?name|name)(?![a-z])/.test(plain);
  if (named && field === 'phone') return 'contact';
  if (named && field !== 'note') return 'name';
  return field === 'birth-date' || field === 'code' ? 'unused' : field;
}

/** Headings that mean what they mean only when they stand alone, with their diacritics if any. */
const WHOLE_HEADINGS: readonly (readonly [HeadingField, RegExp])[] = [
  ['ordinal', /^(?:tt|no|order|#)$/],
  ['female-mark', /^(?:nữ|nu|gái|female)(?: x)?$/],
  ['male-mark', /^(?:nam|trai|male)(?: x)?$/],
  ['birth-day', /^(?:ngày|day)$/],
  ['birth-month', /^(?:tháng|month)$/],
  ['birth-year', /^(?:năm|year)$/],
];

function personOf({ plain, marked }: HeadingText): HeadingPerson | null {
  const persons = personsInWords(plain);
  const has = (word: string): boolean =>
    new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(marked);
  if (has('bộ')) persons.delete('father');
  if (has('ba')) persons.add('father');
  if (has('má') || /(?:sdt|dt|dien thoai|ten) ma$/.test(marked.replace(/đ/g, 'd'))) {
    persons.add('mother');
  }
  if (has('bà')) persons.add(/con bà/.test(marked) ? 'mother' : 'grandparent');
  if (/(?<![a-z])ong ba(?![a-z])/.test(plain)) persons.delete('father');
  if (NOT_RELATIVES.test(plain) || /(?<!\p{L})(?:chủ|cơ|có|mở|bậc)(?!\p{L})/u.test(marked)) {
    persons.delete('relative');
  }
  if (persons.has('staff')) return 'staff';
  if (persons.has('father') && persons.has('mother')) return 'guardian';
  return PERSON_ORDER.find((person) => persons.has(person)) ?? null;
}

/** "Ghi chú", "di động": words that end or begin like an uncle or an aunt. */
const NOT_RELATIVES = /ghi chu|di dong|dia chi|chu k[yi]|chu lot|chu nhiem/;

/** "Phụ huynh học sinh" is about the guardian, "phụ huynh (mẹ)" about the mother. */
const PERSON_ORDER: readonly HeadingPerson[] = [
  'father',
  'mother',
  'grandparent',
  'guardian',
  'sibling',
  'relative',
  'student',
];
