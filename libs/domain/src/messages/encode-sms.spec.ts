import fc from 'fast-check';
import { encodeSms } from './encode-sms.js';
import { countSmsParts } from './sms-parts.js';

const hex = (octets: Uint8Array): string => Buffer.from(octets).toString('hex');

describe('a text on its way to a network', () => {
  // The codes are those of the tables in 3GPP TS 23.038 §6.2.1.
  it.each([
    ['@$_aZ9', 'gsm7', '00021161' + '5a39'],
    ['à è é ì ò ù É', 'gsm7', '7f2004200520072008200620' + '1f'],
    ['[€]{}^~|\\', 'gsm7', '1b3c1b651b3e1b281b291b141b3d1b401b2f'],
    ['Số', 'ucs2', '00531ed1'],
    ['😀', 'ucs2', 'd83dde00'],
    ['a\u0302', 'ucs2', '00e2'],
  ])('%s goes as %s', (text, encoding, octets) => {
    const encoded = encodeSms(text);
    expect([encoded.encoding, hex(encoded.whole)]).toEqual([encoding, octets]);
  });

  it('goes in ASCII to a network that translates it, and in UCS-2 where ASCII lacks a letter', () => {
    expect(hex(encodeSms('a@[', 'ascii').whole)).toBe('61405b');
    expect(encodeSms('à', 'ascii')).toMatchObject({ encoding: 'ucs2' });
    // Brackets take two septets on the phone, however they get to the network.
    expect(encodeSms(`${'a'.repeat(159)}[`, 'ascii').parts.map(({ length }) => length)).toEqual([
      153, 7,
    ]);
  });

  it('is cut where it is counted, and loses nothing', () => {
    const characters = fc.constantFrom('a', '€', ']', 'ố', '😀', '\ud83d', '\ude00', '\n');
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 400 }), (letters) => {
        const text = letters.join('');
        const counted = countSmsParts(text);
        const { encoding, whole, parts } = encodeSms(text);
        const octets = encoding === 'ucs2' ? 2 : 1;
        expect(encoding).toBe(counted.encoding);
        expect(parts.map(({ length }) => length / octets)).toEqual(counted.unitsInParts);
        expect(hex(Buffer.concat(parts))).toBe(hex(whole));
      }),
      { numRuns: 60 },
    );
  });
});
