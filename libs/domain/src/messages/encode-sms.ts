import { gsmBasicCharacters, gsmExtensionCharacters } from './gsm-alphabet.js';
import { smsCapacities, type SmsEncoding } from './sms-parts.js';

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

/** The codes of the extension table, in the order in which it is kept. 3GPP TS 23.038 §6.2.1.1. */
const extensionOrder = [0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65];
const escape = 0x1b;

/**
 * By UTF-16 unit, how many septets it takes (0: the alphabet lacks it) and the code of the last of them.
 * Tables in place of maps, since every letter of every message is looked up.
 */
const septets = new Uint8Array(0x2100);
const codes = new Uint8Array(0x2100);
[...gsmBasicCharacters].forEach((character, index) => {
  const unit = character.charCodeAt(0);
  septets[unit] = 1;
  // 0x1B is the escape and stands for no character.
  codes[unit] = index < escape ? index : index + 1;
});
[...gsmExtensionCharacters].forEach((character, index) => {
  const unit = character.charCodeAt(0);
  septets[unit] = 2;
  codes[unit] = extensionOrder[index]!;
});

/**
 * The octets of a text and of its parts, the same parts that `countSmsParts` counts. A text with any
 * character that the alphabet lacks goes as UCS-2 (UTF-16, the higher octet first).
 */
export function encodeSms(text: string, alphabet: SmsAlphabet = 'gsm7'): EncodedSms {
  const counted = text.normalize('NFC');
  let units = 0;
  for (let index = 0; index < counted.length; index += 1) {
    const unit = counted.charCodeAt(index);
    const size = septets[unit] ?? 0;
    if (size === 0 || (alphabet === 'ascii' && !isAscii(unit))) return asUcs2(counted);
    units += size;
  }
  return asSeptets(counted, units, alphabet);
}

function asUcs2(text: string): EncodedSms {
  const whole = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    whole[index * 2] = unit >> 8;
    whole[index * 2 + 1] = unit & 0xff;
  }
  const { alone, joined } = smsCapacities.ucs2;
  if (text.length <= alone) return { encoding: 'ucs2', whole, parts: [whole] };
  const parts: Uint8Array[] = [];
  for (let begin = 0; begin < text.length;) {
    const full = begin + joined;
    const end = full < text.length && isPair(text, full - 1) ? full - 1 : full;
    parts.push(whole.subarray(begin * 2, end * 2));
    begin = end;
  }
  return { encoding: 'ucs2', whole, parts };
}

/** @param units septets on the phone, whichever way the text gets to the network */
function asSeptets(text: string, units: number, alphabet: SmsAlphabet): EncodedSms {
  const { alone, joined } = smsCapacities.gsm7;
  const capacity = units <= alone ? alone : joined;
  const whole = new Uint8Array(alphabet === 'ascii' ? text.length : units);
  const parts: Uint8Array[] = [];
  let [begin, end, room] = [0, 0, capacity];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const size = septets[unit]!;
    if (size > room) {
      parts.push(whole.subarray(begin, end));
      begin = end;
      room = capacity;
    }
    room -= size;
    if (alphabet === 'ascii') whole[end++] = unit;
    else {
      if (size === 2) whole[end++] = escape;
      whole[end++] = codes[unit]!;
    }
  }
  parts.push(whole.subarray(begin, end));
  return { encoding: 'gsm7', whole, parts };
}

const isAscii = (unit: number): boolean =>
  (unit >= 0x20 && unit <= 0x7e) || unit === 0x0a || unit === 0x0d;

/** Whether the two UTF-16 units from there on are one character, which no edge of a part may split. */
const isPair = (text: string, index: number): boolean => (text.codePointAt(index) ?? 0) > 0xffff;
