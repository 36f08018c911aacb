import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { gsmBasicCharacters, gsmExtensionCharacters } from './gsm-alphabet.js';
import { countSmsParts, maximumSmsParts, type SmsEncoding } from './sms-parts.js';

const family = '👨‍👩‍👧'; // three emoji and two joiners: 8 UTF-16 units
const flag = '🇻🇳'; // two regional indicators: 4 units
const keycap = '1️⃣'; // digit, variation selector, enclosing keycap: 3 units

function twilio(text: string): {
  encoding: SmsEncoding;
  parts: number;
  units: number;
  clusters: string[];
} {
  const message = new SegmentedMessage(text.normalize('NFC'), 'auto', false);
  const gsm = message.encodingName === 'GSM-7';
  return {
    encoding: gsm ? 'gsm7' : 'ucs2',
    parts: message.segmentsCount,
    units: message.messageSize / (gsm ? 7 : 16),
    clusters: message.graphemes,
  };
}

/** Whether an edge between two of our parts lies inside one of Twilio's grapheme clusters. */
function edgeSplitsCluster(text: string): boolean {
  const { encoding, unitsInParts } = countSmsParts(text);
  if (encoding === 'gsm7') return false;
  const endsOf = (lengths: readonly number[]): number[] => {
    let end = 0;
    return lengths.map((length) => (end += length));
  };
  const clusterEnds = new Set(endsOf(twilio(text).clusters.map((cluster) => cluster.length)));
  return endsOf(unitsInParts).some((end) => end > 0 && !clusterEnds.has(end));
}

const repeated = (piece: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength, size: 'max' }).map((pieces) => pieces.join(''));

const gsm = fc.constantFrom(...gsmBasicCharacters);
const extension = fc.constantFrom(...gsmExtensionCharacters);
const vietnamese = fc.constantFrom(
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵÉĐ0123456789 .,',
);
const decomposed = vietnamese.map((letter) => letter.normalize('NFD'));
const emoji = fc.constantFrom('😀', '👍', '❤', '📚', '⚽', '🎉');
const joinedEmoji = fc.constantFrom(family, flag, keycap, '👍🏽', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿');
const marked = fc.constantFrom('q̃', 'x\u0301\u0323', 'กำ', 'नि', '\u1112\u119e\u11ab');
const surrogate = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });

describe('countSmsParts', () => {
  test.each<[name: string, text: string, encoding: SmsEncoding, unitsInParts: number[]]>([
    ['an empty text is one part, as at Twilio', '', 'gsm7', [0]],
    ['160 septets fit in one part', 'a'.repeat(160), 'gsm7', [160]],
    ['161 septets need two parts', 'a'.repeat(161), 'gsm7', [153, 8]],
    ['306 septets fill two parts', 'a'.repeat(306), 'gsm7', [153, 153]],
    ['307 septets need three parts', 'a'.repeat(307), 'gsm7', [153, 153, 1]],
    ['80 extension characters fill one part', '€'.repeat(80), 'gsm7', [160]],
    ['an escape pair is not split at 160', `${'a'.repeat(159)}€`, 'gsm7', [153, 8]],
    [
      'an escape pair is not split at 153',
      `${'a'.repeat(152)}€${'a'.repeat(152)}`,
      'gsm7',
      [152, 153, 1],
    ],
    ['153 brackets need three parts', ']'.repeat(153), 'gsm7', [152, 152, 2]],
    ['CR LF counts two septets', '\r\n'.repeat(80), 'gsm7', [160]],
    [
      'CR LF may be split between parts',
      `${'a'.repeat(152)}\r\n${'a'.repeat(7)}`,
      'gsm7',
      [153, 8],
    ],
    ['70 UTF-16 units fit in one part', 'ạ'.repeat(70), 'ucs2', [70]],
    ['71 UTF-16 units need two parts', 'ạ'.repeat(71), 'ucs2', [67, 4]],
    ['135 UTF-16 units need three parts', 'ạ'.repeat(135), 'ucs2', [67, 67, 1]],
    ['an extension character counts one in UCS-2', `ạ${'€'.repeat(69)}`, 'ucs2', [70]],
    ['35 emoji fit in one part', '😀'.repeat(35), 'ucs2', [70]],
    ['36 emoji need two parts and are not split', '😀'.repeat(36), 'ucs2', [66, 6]],
    ['a decomposed letter of the GSM table stays GSM', 'e\u0300'.repeat(160), 'gsm7', [160]],
    ['the ohm sign is the Greek letter', '\u2126', 'gsm7', [1]],
    ['a lower-case c with cedilla is not GSM', 'ç', 'ucs2', [1]],
    ['a grave accent alone is not GSM', '`', 'ucs2', [1]],
    ['a tab is not GSM', '\t', 'ucs2', [1]],
    ['the escape character itself is not GSM', '\u001b', 'ucs2', [1]],
  ])('%s', (_name, text, encoding, unitsInParts) => {
    const units = unitsInParts.reduce((sum, part) => sum + part, 0);
    const parts = unitsInParts.length;
    expect(countSmsParts(text)).toMatchObject({ encoding, parts, units, unitsInParts });
    expect(twilio(text)).toMatchObject({ encoding, parts, units });
  });

  it('says how much room is left in the last part', () => {
    expect(countSmsParts('').unitsLeft).toBe(160);
    expect(countSmsParts('a'.repeat(160)).unitsLeft).toBe(0);
    expect(countSmsParts('a'.repeat(161)).unitsLeft).toBe(145);
    expect(countSmsParts('ạ').unitsLeft).toBe(69);
  });

  it('names every character that forces UCS-2, by its place in the NFC text', () => {
    expect(countSmsParts('Em a\u0323 nghỉ 😀 là ỉ')).toMatchObject({
      text: 'Em ạ nghỉ 😀 là ỉ',
      costlyCharacters: [
        { character: 'ạ', index: 3 },
        { character: 'ỉ', index: 8 },
        { character: '😀', index: 10 },
        { character: 'ỉ', index: 16 },
      ],
    });
  });

  it('finds of the Vietnamese letters with marks only à è é ì ò ù É in the GSM alphabet', () => {
    const lower = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
    const free = [...lower, ...lower.toUpperCase()].filter(
      (letter) => countSmsParts(letter).encoding === 'gsm7',
    );
    expect(free).toEqual([...'àèéìòùÉ']);
  });

  it('marks a text beyond 255 parts instead of throwing', () => {
    expect(maximumSmsParts).toBe(255);
    expect(countSmsParts('a'.repeat(255 * 153))).toMatchObject({ parts: 255, tooLong: false });
    expect(countSmsParts('a'.repeat(255 * 153 + 1))).toMatchObject({ parts: 256, tooLong: true });
  });
});

describe('countSmsParts beside sms-segments-calculator', () => {
  test.each<[name: string, text: string, ours: number, theirs: number]>([
    ['a ZWJ family over the edge', `${'ạ'.repeat(65)}${family}${'ạ'.repeat(61)}`, 2, 3],
    ['a skin tone over the edge', `${'ạ'.repeat(65)}👍🏽${'ạ'.repeat(65)}`, 2, 3],
    ['a flag over the edge', `${'ạ'.repeat(65)}${flag}${'ạ'.repeat(65)}`, 2, 3],
    ['a keycap over the edge', `${'ạ'.repeat(65)}${keycap}${'ạ'.repeat(66)}`, 2, 3],
    ['a variation selector over the edge', `${'ạ'.repeat(66)}❤️${'ạ'.repeat(66)}`, 2, 3],
    ['a mark that NFC cannot compose over the edge', `${'ạ'.repeat(66)}q̃${'ạ'.repeat(66)}`, 2, 3],
    ['an Indic syllable over the edge', `${'ạ'.repeat(66)}नि${'ạ'.repeat(66)}`, 2, 3],
    [
      'an old Hangul syllable over the edge',
      `${'ạ'.repeat(66)}\u1112\u119e\u11ab${'ạ'.repeat(65)}`,
      2,
      3,
    ],
    ['families alone', family.repeat(25), 3, 4],
    ['a cluster larger than a part', `q${'\u0303'.repeat(80)}`, 2, 2],
    ['a cluster over the edge, with room to spare', `${'ạ'.repeat(65)}${family}`, 2, 2],
  ])('keeps clusters together less than Twilio does: %s', (_name, text, ours, theirs) => {
    expect(countSmsParts(text).parts).toBe(ours);
    expect(twilio(text).parts).toBe(theirs);
    expect(edgeSplitsCluster(text)).toBe(true);
  });

  test.each<[name: string, text: string]>([
    ['a family before the edge', `${'ạ'.repeat(59)}${family}${'ạ'.repeat(67)}`],
    ['a flag after the edge', `${'ạ'.repeat(67)}${flag}${'ạ'.repeat(63)}`],
    ['a family in a single part', `${'ạ'.repeat(62)}${family}`],
  ])('agrees where no cluster lies over an edge: %s', (_name, text) => {
    expect(edgeSplitsCluster(text)).toBe(false);
    expect(countSmsParts(text).parts).toBe(twilio(text).parts);
  });

  test.each<[name: string, text: fc.Arbitrary<string>]>([
    ['GSM', repeated(gsm, 700)],
    ['GSM with extension characters', repeated(fc.oneof(gsm, extension), 500)],
    ['Vietnamese', repeated(vietnamese, 400)],
    ['decomposed Vietnamese', repeated(decomposed, 400)],
    ['emoji', repeated(emoji, 150)],
    ['surrogates, also lone ones', repeated(fc.oneof(surrogate, gsm), 300)],
    ['any code points', repeated(anything, 300)],
    [
      'a mixture',
      repeated(fc.oneof(gsm, extension, vietnamese, decomposed, emoji, surrogate), 300),
    ],
    ['clusters', repeated(fc.oneof(gsm, vietnamese, joinedEmoji, marked), 200)],
  ])('agrees on random text of %s unless an edge splits a cluster', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const ours = countSmsParts(text);
        const theirs = twilio(text);
        expect(ours.encoding).toBe(theirs.encoding);
        expect(ours.units).toBe(theirs.units);
        if (!edgeSplitsCluster(text)) expect(ours.parts).toBe(theirs.parts);
      }),
      { numRuns: 100 },
    );
  });

  it('never needs more parts than Twilio where clusters are smaller than a part', () => {
    const texts = repeated(fc.oneof(gsm, joinedEmoji, marked), 200);
    fc.assert(
      fc.property(texts, (text) => {
        expect(countSmsParts(text).parts).toBeLessThanOrEqual(twilio(text).parts);
      }),
      { numRuns: 100 },
    );
  });

  it('counts any text whole, in parts none of which is overfull', () => {
    fc.assert(
      fc.property(repeated(fc.oneof(gsm, extension, vietnamese, emoji), 500), (text) => {
        const { encoding, units, unitsInParts, unitsLeft } = countSmsParts(text);
        const [alone, joined] = encoding === 'gsm7' ? [160, 153] : [70, 67];
        const capacity = unitsInParts.length === 1 ? alone : joined;
        expect(unitsInParts.reduce((sum, part) => sum + part, 0)).toBe(units);
        expect(Math.max(...unitsInParts)).toBeLessThanOrEqual(capacity);
        // All but the last are full, save for a pair that did not fit.
        expect(unitsInParts.slice(0, -1).every((part) => part >= capacity - 1)).toBe(true);
        expect(unitsLeft).toBe(capacity - unitsInParts.at(-1)!);
      }),
    );
  });
});

describe('the GSM alphabet', () => {
  it('has 127 basic and 10 extension characters, none of them twice', () => {
    expect(gsmBasicCharacters.size).toBe(127);
    expect(gsmExtensionCharacters.size).toBe(10);
    expect([...gsmExtensionCharacters].filter((sign) => gsmBasicCharacters.has(sign))).toEqual([]);
  });
});
