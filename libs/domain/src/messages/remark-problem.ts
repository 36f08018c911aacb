/** Why a few words about a student, which their family may come to read, can't be kept as they are. */
export const remarkProblems = ['too-long', 'has-markup', 'has-phone'] as const;
export type RemarkProblem = (typeof remarkProblems)[number];

/** A tag, a comment or an entity of HTML: pasted by mistake, or meant to be more than words. */
const markup = /<\/?[a-z!?][^<]*>?|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/iu;

/**
 * A Vietnamese phone number as people write it: ten digits after a zero, or +84, in any groups; also a
 * landline's eleven. A date or a mark has slashes, commas or too few digits.
 */
const phone = /(?<![\d])(?:(?:\+|00)\s?84|0)(?:[\s.()-]{0,2}\d){9,10}(?!\d)/u;

/** "05-12-2026 10h" has the digits of a phone number, and is a day. */
const day = /(?<!\d)\d{1,2}[-.]\d{1,2}[-.](?:19|20)\d\d(?!\d)/gu;

/**
 * What keeps words from standing in a diary or beside an observation. A phone number is refused, since
 * nobody has confirmed it and it would leave the house with the message.
 * @param most how many characters they may have
 */
export function remarkProblem(text: string, most: number): RemarkProblem | null {
  if ([...text.normalize('NFC')].length > most) return 'too-long';
  if (markup.test(text)) return 'has-markup';
  return phone.test(text.normalize('NFKC').replace(day, ' / ')) ? 'has-phone' : null;
}
