import { timeStepOf } from '@lien-lac/domain';
import fc from 'fast-check';
import { base32Of, codeAt, newSecret, setUpUri, stepOfCode } from './one-time-code.js';

/** The secret of RFC 6238, appendix B, for HMAC-SHA-1. */
const secretOfRfc = base32Of(Buffer.from('12345678901234567890', 'ascii'));

describe('A one-time code', () => {
  // RFC 6238, appendix B; of its eight digits an app of six shows the last ones.
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at %i s after 1970 is that of RFC 6238', (seconds, eightDigits) => {
    const instant = new Date(seconds * 1_000);
    expect(codeAt(secretOfRfc, instant)).toBe(eightDigits.slice(-6));
    expect(stepOfCode(secretOfRfc, eightDigits.slice(-6), instant, null)).toBe(timeStepOf(instant));
  });

  const now = new Date('2026-11-23T02:00:10Z');
  const secondsAway = (seconds: number): string =>
    codeAt(secretOfRfc, new Date(now.getTime() + seconds * 1_000));

  it.each([
    [-70, false],
    [-30, true],
    [0, true],
    [30, true],
    [60, false],
  ])('of a phone whose clock is %i s off is taken: %s', (seconds, taken) => {
    expect(stepOfCode(secretOfRfc, secondsAway(seconds), now, null) !== null).toBe(taken);
  });

  it('is not taken again, nor is one of before the last that was taken', () => {
    const step = stepOfCode(secretOfRfc, secondsAway(0), now, null);
    expect(stepOfCode(secretOfRfc, secondsAway(0), now, step)).toBeNull();
    expect(stepOfCode(secretOfRfc, secondsAway(-30), now, step)).toBeNull();
    expect(stepOfCode(secretOfRfc, secondsAway(30), now, step)).toBe(timeStepOf(now) + 1);
  });

  it.each(['', '1', '12345', '1234567', 'abcdef', '١٢٣٤٥٦'])('is never %j', (code) => {
    expect(stepOfCode(secretOfRfc, code, now, null)).toBeNull();
  });

  it('is taken at its own time and refused an hour away, for any secret and any time', () => {
    const seconds = fc.integer({ min: 100_000, max: 4_000_000_000 });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), seconds, (bytes, at) => {
        const secret = base32Of(bytes);
        const instant = new Date(at * 1_000);
        const code = codeAt(secret, instant);
        expect(code).toMatch(/^\d{6}$/);
        expect(stepOfCode(secret, code, instant, null)).not.toBeNull();
        const step = timeStepOf(instant);
        expect(stepOfCode(secret, code, instant, step + 1)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('comes of a secret of 160 bits, another one each time', () => {
    const secrets = Array.from({ length: 50 }, newSecret);
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('is set up by an address that names school, account and secret', () => {
    const uri = new URL(setUpUri(secretOfRfc, 'cgcn', 'Trường THPT Minh Hoạ'));
    expect(`${uri.protocol}//${uri.host}`).toBe('otpauth://totp');
    expect(decodeURIComponent(uri.pathname)).toBe('/Trường THPT Minh Hoạ:cgcn');
    expect(uri.searchParams.get('secret')).toBe(secretOfRfc);
    expect(uri.searchParams.get('issuer')).toBe('Trường THPT Minh Hoạ');
    // What an address leaves out is what every app takes for granted.
    expect(uri.searchParams.get('algorithm') ?? 'SHA1').toBe('SHA1');
    expect(uri.searchParams.get('digits') ?? '6').toBe('6');
    expect(uri.searchParams.get('period') ?? '30').toBe('30');
  });
});
