import { timingSafeEqual } from 'node:crypto';
import { acceptableSteps, secondsOfStep, timeStepOf } from '@lien-lac/domain';
import { generateSecret, generateSync, generateURI, ScureBase32Plugin } from 'otplib';

/**
 * What authenticator apps take for granted: HMAC-SHA-1 and six digits. Source: RFC 6238 § 1.2 and
 * RFC 4226 § 5.3.
 */
const kind = { algorithm: 'sha1', digits: 6, period: secondsOfStep } as const;

/** Of the HMAC's own length. Source: RFC 4226 § 4, R6. */
const bytesOfSecret = 20;

/** A new secret in base 32, as authenticator apps take it. */
export function newSecret(): string {
  return generateSecret({ length: bytesOfSecret });
}

/** The bytes as apps take a secret. */
export function base32Of(bytes: Uint8Array): string {
  return new ScureBase32Plugin().encode(bytes);
}

/** The code that an app shows at this instant. */
export function codeAt(secret: string, instant: Date): string {
  return codeOfStep(secret, timeStepOf(instant));
}

/**
 * The time step whose code this is, if it is taken at this instant; else null.
 * @param lastStep the step of the last code that was taken, or null
 */
export function stepOfCode(
  secret: string,
  code: string,
  now: Date,
  lastStep: number | null,
): number | null {
  const given = Buffer.from(code);
  let found: number | null = null;
  // All are looked at, so that the time of the answer tells nothing of how near the code was.
  for (const step of acceptableSteps(now, lastStep)) {
    const expected = Buffer.from(codeOfStep(secret, step));
    const same = given.length === expected.length && timingSafeEqual(given, expected);
    if (same && found === null) found = step;
  }
  return found;
}

/** The address that an app reads out of the QR code (the apps' own Key URI Format). */
export function setUpUri(secret: string, username: string, schoolName: string): string {
  return generateURI({ ...kind, issuer: schoolName, label: username, secret });
}

function codeOfStep(secret: string, step: number): string {
  return generateSync({ ...kind, secret, epoch: step * secondsOfStep });
}
