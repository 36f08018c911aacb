import type { HandOver } from '../gateway.js';

/** What a code of eSMS means for a message that is handed over. */
type Meaning =
  /** The request reached eSMS; it says nothing of a phone. */
  | 'taken'
  /** This very reference was taken before. */
  | 'taken-before'
  /** Too many at once. */
  | 'wait'
  /** Nothing leaves until a person has mended something. */
  | 'configuration'
  /** The text will not be carried. */
  | 'content'
  /** The number can't be written to. */
  | 'recipient'
  /** It will not carry this one, and another gateway might. */
  | 'elsewhere'
  /** Neither the text's fault nor the number's, and repeating it will not help. */
  | 'ours';

/**
 * The codes that a customer-care message can be answered with, from eSMS's own table (developers.esms.vn,
 * bang-ma-loi, of 2026-04-07), each with the word that we keep of it. Whatever is not here may mean that
 * the message was taken: it is repeated under the same reference, which eSMS knows for a day.
 */
export const esmsCodes: Readonly<Record<string, readonly [meaning: Meaning, word: string]>> = {
  100: ['taken', 'taken'],
  124: ['taken-before', 'taken-before'],
  160: ['wait', 'too-fast'],
  101: ['configuration', 'wrong-key'],
  102: ['configuration', 'no-price-list'],
  103: ['configuration', 'balance'],
  104: ['configuration', 'no-such-brandname'],
  140: ['configuration', 'address-not-admitted'],
  143: ['configuration', 'account-locked'],
  146: ['content', 'template'],
  201: ['content', 'keyword'],
  99: ['recipient', 'blocked-number'],
  108: ['recipient', 'no-such-number'],
  110: ['ours', 'wrong-data'],
  118: ['ours', 'wrong-kind'],
  // The number is right: its network does not carry our sender's name.
  177: ['elsewhere', 'network-without-brandname'],
  210: ['ours', 'wrong-data'],
  300: ['ours', 'no-kind'],
};

/** How long to wait where eSMS says no more than that it was too fast, in milliseconds. */
const wait = 1_000;

/** @param smsId eSMS's own name of the message; a refused one may have one too */
export function handOverOfCode(code: string, smsId: string | null): HandOver {
  const [meaning, word] = esmsCodes[code] ?? ['unlisted', ''];
  const named = `esms-${code}-${word}`;
  switch (meaning) {
    case 'taken':
    case 'taken-before':
      return { kind: 'taken', gatewayMessageId: smsId };
    case 'wait':
      return { kind: 'try-later', blame: 'gateway', code: named, afterMilliseconds: wait };
    case 'configuration':
      return { kind: 'configuration', code: named };
    case 'recipient':
      return { kind: 'refused', failureKind: 'permanent', code: named };
    case 'elsewhere':
      return { kind: 'elsewhere', code: named };
    case 'content':
    case 'ours':
      return { kind: 'refused', failureKind: 'technical', code: named };
    case 'unlisted':
      return { kind: 'ambiguous', code: `esms-${/^\d{1,4}$/.test(code) ? code : 'garbage'}` };
  }
}
