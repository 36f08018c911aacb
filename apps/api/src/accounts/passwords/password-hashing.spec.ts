import { hashPassword, verifyPassword } from './password-hashing.js';

describe('A hashed password', () => {
  it('is Argon2id with 19 MiB, two passes and a salt of its own', async () => {
    const [first, second] = [await hashPassword('một hai ba'), await hashPassword('một hai ba')];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(second).not.toBe(first);
  });

  it('is known again, and no other is', async () => {
    const hash = await hashPassword('một hai ba');
    expect(await verifyPassword(hash, 'một hai ba')).toBe(true);
    expect(await verifyPassword(hash, 'mot hai ba')).toBe(false);
    expect(await verifyPassword(hash, '')).toBe(false);
  });

  it('is nobody’s where there is none, even for the password that stands in for it', async () => {
    expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
  });
});
