import fc from 'fast-check';
import { formatToken, hashSecret, isSecret, newSecret, readBearerToken } from './api-token.js';

const clientId = '0b5a1f6e-7c2d-4e3f-8a9b-0c1d2e3f4a5b';
const secret = newSecret();
const token = formatToken({ clientId, secret });

describe('a token of a program', () => {
  it('is read back as it was made, whatever its client and secret', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (id, bytes) => {
        const made = { clientId: id, secret: Buffer.from(bytes).toString('base64url') };
        expect(readBearerToken(`Bearer ${formatToken(made)}`)).toEqual(made);
      }),
    );
  });

  it('tells who made it and where it belongs when somebody finds it in a file', () => {
    expect(token).toMatch(/^ll_[0-9a-f]{32}_[A-Za-z0-9_-]{43}$/);
  });

  it.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['another scheme', `Basic ${token}`],
    ['no scheme', token],
    ['a cut secret', `Bearer ${token.slice(0, -1)}`],
    ['a longer secret', `Bearer ${token}A`],
    ['an id that is none', `Bearer ${token.replace('ll_0b', 'll_zz')}`],
    ['something after it', `Bearer ${token} more`],
    ['another prefix', `Bearer ${token.replace('ll_', 'xx_')}`],
  ])('is none in %s', (_, header) => {
    expect(readBearerToken(header)).toBeNull();
  });

  it('is known by its secret alone, of which only a hash is kept', () => {
    const hash = hashSecret(secret);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(isSecret(secret, hash)).toBe(true);
    expect(isSecret(newSecret(), hash)).toBe(false);
  });
});
