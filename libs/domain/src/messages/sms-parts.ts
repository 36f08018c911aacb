import { gsmBasicCharacters, gsmExtensionCharacters } from './gsm-alphabet.js';

/** The two encodings of an SMS: GSM 7-bit (3GPP TS 23.038 §6.2.1) and UCS-2 (§6.2.3). */
export type SmsEncoding = 'gsm7' | 'ucs2';

/** A character that forces the whole text into UCS-2, and so more than halves what a part holds. */
export interface CostlyCharacter {
  /** One code point. */
  readonly character: string;
  /** Where it begins in {@link SmsParts.text}, in UTF-16 units. */
  readonly index: number;
}

export interface SmsParts {
  /** The text that was counted: what was given, in NFC. */
  readonly text: string;
  readonly encoding: SmsEncoding;
  /** What the message is billed as; at least 1, also for an empty text. */
  readonly parts: number;
  /** Size of the text: septets in `gsm7`, UTF-16 units in `ucs2`. */
  readonly units: number;
  /** Units in each part, in order; they add up to `units`. */
  readonly unitsInParts: readonly number[];
  /** Units that still fit in the last part before another one is begun. */
  readonly unitsLeft: number;
  /** Every occurrence of a character that forces UCS-2, so that a screen can mark it. */
  readonly costlyCharacters: readonly CostlyCharacter[];
  /** More than 255 parts: no phone could join them, and no gateway may be given the text. */
  readonly tooLong: boolean;
}

/** A concatenated message counts its parts in one octet (3GPP TS 23.040 §9.2.3.24.1). */
export const maximumSmsParts = 255;

/** 140 octets hold 160 septets or 70 UTF-16 units; the joining header takes 6 of the octets. */
export const smsCapacities = {
  gsm7: { alone: 160, joined: 153 },
  ucs2: { alone: 70, joined: 67 },
} as const;

/**
 * Counts the SMS parts of a text as the networks bill them.
 *
 * Source: 3GPP TS 23.038 §6.2.1 (alphabet, extension table) and TS 23.040 §9.2.3.24.1 (joined
 * messages). The text is made NFC first. Parts are filled one after another, and neither an
 * escape pair (an extension character in `gsm7`) nor a surrogate pair is split, so the count may
 * be more than division says.
 *
 * An empty text is one part, as in Twilio's calculator: a gateway that takes it bills a message.
 * A text beyond 255 parts is counted all the same and marked `tooLong`, since a screen counts
 * while somebody types and has nothing to catch an error with; whoever accepts a message refuses it.
 *
 * Where it differs from Twilio's `sms-segments-calculator` 1.3.0, whose counts are otherwise the
 * same for every NFC text: in UCS-2 Twilio also keeps a grapheme cluster of several code points
 * (UAX #29 of Unicode 10: an emoji joined by ZWJ, with a skin tone or variation selector, a flag
 * of two regional indicators, a keycap, a letter with marks that NFC cannot compose, Indic or old
 * Hangul syllables) together in one part. When such a cluster straddles an edge of our parts, Twilio
 * moves the whole of it to the next part and wastes the room, so it may come to more parts, never
 * to fewer; a cluster larger than a whole part (stacked marks) it even puts in one impossible
 * part. The standard asks for none of this: the receiver joins the parts before it draws them.
 */
export function countSmsParts(text: string): SmsParts {
  const counted = text.normalize('NFC');
  const costlyCharacters = findCostlyCharacters(counted);
  const encoding: SmsEncoding = costlyCharacters.length === 0 ? 'gsm7' : 'ucs2';
  const sizes = Array.from(
    counted,
    encoding === 'gsm7' ? septetsOf : (character) => character.length,
  );
  const units = sizes.reduce((sum, size) => sum + size, 0);

  const { alone, joined } = smsCapacities[encoding];
  const capacity = units <= alone ? alone : joined;
  const unitsInParts = fillParts(sizes, capacity);
  return {
    text: counted,
    encoding,
    parts: unitsInParts.length,
    units,
    unitsInParts,
    unitsLeft: capacity - (unitsInParts.at(-1) ?? 0),
    costlyCharacters,
    tooLong: unitsInParts.length > maximumSmsParts,
  };
}

function findCostlyCharacters(text: string): CostlyCharacter[] {
  const found: CostlyCharacter[] = [];
  let index = 0;
  for (const character of text) {
    if (!gsmBasicCharacters.has(character) && !gsmExtensionCharacters.has(character)) {
      found.push({ character, index });
    }
    index += character.length;
  }
  return found;
}

function septetsOf(character: string): number {
  return gsmExtensionCharacters.has(character) ? 2 : 1;
}

function fillParts(sizes: readonly number[], capacity: number): number[] {
  const parts: number[] = [];
  let current = 0;
  for (const size of sizes) {
    if (current + size > capacity) {
      parts.push(current);
      current = 0;
    }
    current += size;
  }
  return [...parts, current];
}
