import type { SecretSeal } from '../../platform/sealing/secret-seal.js';

/** A text that lets its reader in somewhere is kept for its address alone. */
export const sealText = (seal: SecretSeal, address: string, text: string): string =>
  seal.seal(text, ownerOf(address));

/**
 * What was sealed, for the hand-over. Null where the deployment's key is another one by now, or
 * somebody changed the row: then nothing can leave that its sender would know again.
 */
export function openText(seal: SecretSeal, address: string, sealed: string): string | null {
  try {
    return seal.open(sealed, ownerOf(address));
  } catch {
    return null;
  }
}

const ownerOf = (address: string): string => `message to ${address}`;
