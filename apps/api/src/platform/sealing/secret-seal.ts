import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  type KeyObject,
  createSecretKey,
  randomBytes,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';

const cipher = 'aes-256-gcm';
const bytesOfNonce = 12;
const bytesOfTag = 16;

/**
 * Keeps secrets in the database unreadable without the deployment's `SECRETS_KEY`, which stands
 * elsewhere. AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce for each secret.
 */
@Injectable()
export class SecretSeal {
  /** The key of now, and the one before it where the deployment still has it, for reading alone. */
  private readonly sealingKeys: readonly KeyObject[];
  private readonly digestKeys: readonly KeyObject[];

  constructor({ secretsKey, secretsKeyBefore }: Configuration) {
    const keys = [secretsKey, secretsKeyBefore].filter((key) => key !== undefined);
    this.sealingKeys = keys.map((key) => derivedKey(key, 'seal'));
    this.digestKeys = keys.map((key) => derivedKey(key, 'digest'));
  }

  /** @param owner whose secret it is; for anybody else it can't be opened */
  seal(secret: string, owner: string): string {
    return this.sealBytes(Buffer.from(secret, 'utf8'), owner).toString('base64url');
  }

  /** The same for a file. */
  sealBytes(secret: Buffer, owner: string): Buffer {
    const nonce = randomBytes(bytesOfNonce);
    const sealing = createCipheriv(cipher, this.sealingKeys[0]!, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([sealing.update(secret), sealing.final()]);
    return Buffer.concat([nonce, sealing.getAuthTag(), sealed]);
  }

  /** @throws Error where it was sealed with another key or for another owner, or was changed */
  open(sealed: string, owner: string): string {
    return this.openBytes(Buffer.from(sealed, 'base64url'), owner).toString('utf8');
  }

  /** @throws Error as `open` does */
  openBytes(bytes: Buffer, owner: string): Buffer {
    for (const key of this.sealingKeys.slice(0, -1)) {
      try {
        return this.openWith(key, bytes, owner);
      } catch {
        // It may be of the key before.
      }
    }
    return this.openWith(this.sealingKeys.at(-1)!, bytes, owner);
  }

  /** Whether it was sealed with the key of now. */
  isOfKeyOfNow(bytes: Buffer, owner: string): boolean {
    try {
      this.openWith(this.sealingKeys[0]!, bytes, owner);
      return true;
    } catch {
      return false;
    }
  }

  private openWith(key: KeyObject, bytes: Buffer, owner: string): Buffer {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, bytesOfNonce), {
      authTagLength: bytesOfTag,
    })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(bytesOfNonce, bytesOfNonce + bytesOfTag));
    const secret = bytes.subarray(bytesOfNonce + bytesOfTag);
    return Buffer.concat([opening.update(secret), opening.final()]);
  }

  /** What is kept of a secret that only has to be recognised, in hex; without the key nobody can try. */
  digest(secret: string, owner: string): string {
    return this.digests(secret, owner)[0]!;
  }

  /** The same with the key of now and the one before it: what was kept may be of either. */
  digests(secret: string, owner: string): string[] {
    return this.digestKeys.map((key) =>
      createHmac('sha256', key).update(`${owner} ${secret}`).digest('hex'),
    );
  }
}

/** One key for each use (RFC 5869), whatever the setting's own shape. */
function derivedKey(secretsKey: string, use: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secretsKey, '', `lien-lac ${use}`, 32)));
}
