import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/**
 * A stream sealed piece by piece with AES-256-GCM, as in the STREAM construction of Hoang, Reyhanitabar,
 * Rogaway and Vizár (2015): each piece is authenticated with its place, and the last one says that it is
 * the last. So nothing can be changed, moved, repeated or cut off unseen, and no piece is believed before
 * it was checked.
 *
 * The file: one line of JSON with the salt, then for each piece four bytes of length, one byte that is 1
 * for the last, the sealed piece and its tag of sixteen bytes.
 */
const cipher = 'aes-256-gcm';
const pieceBytes = 64 * 1024;
const tagBytes = 16;
const headBytes = 5;
const mostHeaderBytes = 200;

/** A backup that cannot be read: another key, not a backup, or damaged. */
export class UnreadableBackup extends Error {
  override readonly name = 'UnreadableBackup';
}

export class SealingStream extends Transform {
  private readonly header: Buffer;
  private readonly keyBytes: Buffer;
  private kept: Buffer[] = [];
  private keptBytes = 0;
  private place = 0;

  constructor(key: string) {
    super();
    const salt = randomBytes(32);
    this.keyBytes = derivedKey(key, salt);
    this.header = Buffer.from(
      `${JSON.stringify({ lienLacBackup: 1, salt: salt.toString('hex') })}\n`,
    );
    this.push(this.header);
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.kept.push(chunk);
    this.keptBytes += chunk.length;
    if (this.keptBytes > pieceBytes) {
      let rest = Buffer.concat(this.kept);
      // One piece is always kept back: whether it is the last one is not known yet.
      while (rest.length > pieceBytes) {
        this.pushPiece(rest.subarray(0, pieceBytes), false);
        rest = rest.subarray(pieceBytes);
      }
      this.kept = [rest];
      this.keptBytes = rest.length;
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    this.pushPiece(Buffer.concat(this.kept), true);
    done();
  }

  private pushPiece(piece: Buffer, isLast: boolean): void {
    const sealing = createCipheriv(cipher, this.keyBytes, nonceOf(this.place, isLast));
    sealing.setAAD(this.header);
    const sealed = Buffer.concat([sealing.update(piece), sealing.final()]);
    const head = Buffer.alloc(headBytes);
    head.writeUInt32BE(sealed.length, 0);
    head.writeUInt8(isLast ? 1 : 0, 4);
    this.push(Buffer.concat([head, sealed, sealing.getAuthTag()]));
    this.place += 1;
  }
}

export class OpeningStream extends Transform {
  private header: Buffer | undefined;
  private keyBytes: Buffer | undefined;
  private rest: Buffer = Buffer.alloc(0);
  private place = 0;
  private ended = false;

  constructor(private readonly key: string) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    try {
      this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
      if (this.header === undefined && !this.readHeader()) return done();
      while (this.openPiece());
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    done(this.ended ? null : new UnreadableBackup('The backup ends too early: it was cut off.'));
  }

  /** @returns whether it is there whole */
  private readHeader(): boolean {
    const end = this.rest.indexOf(0x0a);
    if (end < 0 && this.rest.length < mostHeaderBytes) return false;
    const line = this.rest.subarray(0, Math.max(0, end)).toString('utf8');
    const salt = /^\{"lienLacBackup":1,"salt":"([0-9a-f]{64})"\}$/.exec(line)?.[1];
    if (salt === undefined) throw new UnreadableBackup('This is not a backup of Liên Lạc.');
    this.header = this.rest.subarray(0, end + 1);
    this.keyBytes = derivedKey(this.key, Buffer.from(salt, 'hex'));
    this.rest = this.rest.subarray(end + 1);
    return true;
  }

  /** @returns whether there was a whole one */
  private openPiece(): boolean {
    if (this.rest.length < headBytes) return false;
    const length = this.rest.readUInt32BE(0);
    const isLast = this.rest.readUInt8(4) === 1;
    const until = headBytes + length + tagBytes;
    if (length > pieceBytes || this.ended) throw damaged();
    if (this.rest.length < until) return false;
    const opening = createDecipheriv(cipher, this.keyBytes!, nonceOf(this.place, isLast), {
      authTagLength: tagBytes,
    });
    opening.setAAD(this.header!);
    opening.setAuthTag(this.rest.subarray(headBytes + length, until));
    try {
      const sealed = this.rest.subarray(headBytes, headBytes + length);
      this.push(Buffer.concat([opening.update(sealed), opening.final()]));
    } catch {
      throw this.place === 0
        ? new UnreadableBackup('BACKUP_KEY is not the key that this backup was made with.')
        : damaged();
    }
    this.rest = this.rest.subarray(until);
    this.place += 1;
    this.ended = isLast;
    return true;
  }
}

const damaged = (): UnreadableBackup =>
  new UnreadableBackup('The backup is damaged: what it holds is not what was written.');

/** The key is used for one file alone, so that counting is enough for a nonce. */
const derivedKey = (key: string, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'lien-lac backup', 32));

function nonceOf(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(place), 0);
  nonce.writeUInt32BE(isLast ? 1 : 0, 8);
  return nonce;
}
