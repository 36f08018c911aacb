import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A token in its parts. */
export interface ApiToken {
  clientId: string;
  secret: string;
}

/** A new secret: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The token as its program keeps it: `ll_<client>_<secret>`. */
export function formatToken({ clientId, secret }: ApiToken): string {
  return `ll_${clientId.replaceAll('-', '')}_${secret}`;
}

/** The parts of the token in an `Authorization` header (RFC 6750 § 2.1); null for anything else. */
export function readBearerToken(header: string | undefined): ApiToken | null {
  const parts = /^Bearer +ll_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/i.exec(header?.trim() ?? '');
  const [, id, secret] = parts ?? [];
  if (id === undefined || secret === undefined) return null;
  const clientId = id.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { clientId, secret };
}

/**
 * What is kept of a secret. A plain SHA-256 is enough: a slow hash makes guessing dear where people
 * choose the secret, and 256 random bits can't be guessed at whatever price; it would only make each
 * request slow.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether a secret is the one that was kept, in a time that does not tell how near it comes. */
export function isSecret(secret: string, keptHash: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret), 'hex'), Buffer.from(keptHash, 'hex'));
}
