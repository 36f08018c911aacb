import { normalisePassword } from '@lien-lac/domain';
import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id (the library's own default kind) with 19 MiB, two passes and one lane. Source: OWASP
 * Password Storage Cheat Sheet, "Argon2id".
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The password's hash in PHC form, salted, so that two hashes of one password differ. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), cost);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed. Without a hash it takes as long and says no, so
 * that the time of the answer doesn't tell which usernames exist.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const expected = passwordHash ?? (await (decoy ??= hashPassword('nobody has this password')));
  return (await verify(expected, normalisePassword(password))) && passwordHash !== null;
}
