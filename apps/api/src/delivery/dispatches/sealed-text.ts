import type { SecretSeal } from '../../platform/sealing/secret-seal.js';

/** A text that lets its reader in somewhere is kept for its address alone. */
export const sealText = (seal: SecretSeal, address: string, text: string): string =>
  seal.seal(text, ownerOfText(address));

/**
 * What was sealed, for the hand-over. Null where the deployment's key is another one by now, or
 * somebody changed the row: then nothing can leave that its sender would know again.
 */
export function openText(seal: SecretSeal, address: string, sealed: string): string | null {
  try {
    return seal.open(sealed, ownerOfText(address));
  } catch {
    return null;
  }
}

/** Whose a sealed text is. */
export const ownerOfText = (address: string): string => `message to ${address}`;
