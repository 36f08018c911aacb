import { gsmBasicCharacters, gsmExtensionCharacters } from './gsm-alphabet.js';
import { countSmsParts, smsCapacities, type SmsEncoding } from './sms-parts.js';

/**
 * What a network's message centre takes its default alphabet for: GSM 7-bit with one septet in each
 * octet, or ASCII, which it translates itself.
 */
export const smsAlphabets = ['gsm7', 'ascii'] as const;
export type SmsAlphabet = (typeof smsAlphabets)[number];

export interface EncodedSms {
  readonly encoding: SmsEncoding;
  /** The whole text, as octets. */
  readonly whole: Uint8Array;
  /** The same in the parts that phones join again, without their joining headers. */
  readonly parts: readonly Uint8Array[];
}

/** The codes of the basic table: 0x1B is the escape and stands for no character. */
const basicCodes: ReadonlyMap<string, number> = new Map(
  Array.from(gsmBasicCharacters, (character, index) => [
    character,
    index < 0x1b ? index : index + 1,
  ]),
);

/** The codes of the extension table, in the order in which it is kept. 3GPP TS 23.038 §6.2.1.1. */
const extensionOrder = [0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65];
const extensionCodes: ReadonlyMap<string, number> = new Map(
  Array.from(gsmExtensionCharacters, (character, index) => [character, extensionOrder[index]!]),
);

/**
 * The octets of a text and of its parts, the same parts that `countSmsParts` counts. A text with any
 * character that the alphabet lacks goes as UCS-2 (UTF-16, the higher octet first).
 */
export function encodeSms(text: string, alphabet: SmsAlphabet = 'gsm7'): EncodedSms {
  const counted = countSmsParts(text);
  const asUcs2 = counted.encoding === 'ucs2' || (alphabet === 'ascii' && !isAscii(counted.text));
  const encoding = asUcs2 ? 'ucs2' : 'gsm7';
  const characters = Array.from(counted.text, (character) => ({
    octets: asUcs2
      ? ucs2Of(character)
      : alphabet === 'ascii'
        ? asciiOf(character)
        : gsmOf(character),
    // What counts on the phone is the alphabet there, whichever way the text gets to the network.
    units: asUcs2 ? character.length : gsmOf(character).length,
  }));
  const units = characters.reduce((sum, character) => sum + character.units, 0);
  const { alone, joined } = smsCapacities[encoding];
  const capacity = units <= alone ? alone : joined;
  const parts: number[][] = [[]];
  let room = capacity;
  for (const { octets, units: size } of characters) {
    if (size > room) {
      parts.push([]);
      room = capacity;
    }
    parts.at(-1)!.push(...octets);
    room -= size;
  }
  return {
    encoding,
    whole: Uint8Array.from(characters.flatMap(({ octets }) => octets)),
    parts: parts.map((octets) => Uint8Array.from(octets)),
  };
}

const isAscii = (text: string): boolean => /^[\n\r\x20-\x7e]*$/.test(text);

const asciiOf = (character: string): number[] => [character.charCodeAt(0)];

function gsmOf(character: string): number[] {
  const basic = basicCodes.get(character);
  return basic === undefined ? [0x1b, extensionCodes.get(character)!] : [basic];
}

function ucs2Of(character: string): number[] {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index);
    return [unit >> 8, unit & 0xff];
  }).flat();
}
