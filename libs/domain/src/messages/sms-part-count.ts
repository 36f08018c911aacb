import { gsmBasicCharacters, gsmExtensionCharacters } from './gsm-alphabet.js';

/**
 * How many SMS parts a text is billed as: the `parts` of `countSmsParts`, and nothing of the rest that
 * a screen wants to know. It is asked for each message of a send, so it looks at each character once.
 */
export function smsPartCount(text: string): number {
  const counted = text.normalize('NFC');
  let isGsm = true;
  let septets = 0;
  for (const character of counted) {
    if (gsmExtensionCharacters.has(character)) septets += 2;
    else if (gsmBasicCharacters.has(character)) septets += 1;
    else {
      isGsm = false;
      break;
    }
  }
  const units = isGsm ? septets : counted.length;
  if (units <= (isGsm ? 160 : 70)) return 1;
  return filledParts(counted, isGsm);
}

/** Parts are filled one after another, and no pair is split. */
function filledParts(text: string, isGsm: boolean): number {
  const capacity = isGsm ? 153 : 67;
  let parts = 1;
  let filled = 0;
  for (const character of text) {
    const size = isGsm ? (gsmExtensionCharacters.has(character) ? 2 : 1) : character.length;
    if (filled + size > capacity) {
      parts += 1;
      filled = 0;
    }
    filled += size;
  }
  return parts;
}
