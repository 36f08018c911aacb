import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const stepMilliseconds = 30_000;

/**
 * An authenticator app (RFC 6238: HMAC-SHA-1, six digits, half a minute), made anew here so that the
 * school's own is tried by another one.
 */
export class Authenticator {
  private lastStep = 0;

  /** @param secret in base 32, in groups or not */
  constructor(private readonly secret: string) {}

  /** A code that it has not given yet; the next one is as good while it is the neighbour of this one. */
  async code(): Promise<string> {
    const present = Math.floor(Date.now() / stepMilliseconds);
    const step = Math.max(present, this.lastStep + 1);
    if (step > present + 1) {
      const begins = (step - 1) * stepMilliseconds;
      await new Promise((resolve) => setTimeout(resolve, begins - Date.now() + 100));
    }
    this.lastStep = step;
    return codeOfStep(this.secret, step);
  }
}

function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  // Dynamic truncation: RFC 4226 § 5.3.
  const offset = mac.at(-1)! & 0xf;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, '0');
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret.replace(/\s/g, '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
