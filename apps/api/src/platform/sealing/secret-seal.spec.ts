import { Configuration, readConfiguration } from '../configuration/configuration.js';
import { SecretSeal } from './secret-seal.js';

const sealWith = (secretsKey: string): SecretSeal =>
  new SecretSeal(Object.assign(new Configuration(), { secretsKey }));

describe('A sealed secret', () => {
  const seal = sealWith('one key of this deployment, long enough');
  const sealed = seal.seal('JBSWY3DPEHPK3PXP', 'an');

  it('opens for its owner with its key', () => {
    expect(seal.open(sealed, 'an')).toBe('JBSWY3DPEHPK3PXP');
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
  });

  it('looks different each time', () => {
    expect(seal.seal('JBSWY3DPEHPK3PXP', 'an')).not.toBe(sealed);
  });

  it('opens for nobody else, with no other key, and not when a bit of it was changed', () => {
    expect(() => seal.open(sealed, 'binh')).toThrow();
    expect(() => sealWith('another key of another deployment').open(sealed, 'an')).toThrow();
    const bytes = Buffer.from(sealed, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index]! ^= 1;
      expect(() => seal.open(changed.toString('base64url'), 'an')).toThrow();
    }
    expect(() => seal.open('', 'an')).toThrow();
  });

  it('is recognised by a digest that goes by owner and key', () => {
    const digest = seal.digest('7k2mqx04bd', 'an');
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(seal.digest('7k2mqx04bd', 'an')).toBe(digest);
    expect(seal.digest('7k2mqx04bd', 'binh')).not.toBe(digest);
    expect(sealWith('another key of another deployment').digest('7k2mqx04bd', 'an')).not.toBe(
      digest,
    );
  });
});

describe('The key that seals', () => {
  const DATABASE_URL = 'postgres://nobody@127.0.0.1/nowhere';
  const long = 'x'.repeat(32);
  const inEarnest = { DATABASE_URL, SESSION_SECRET: long, CARRIER_RECEIPT_SECRET: long };

  it('has to be set in production, and to be long', () => {
    expect(() => readConfiguration(inEarnest)).toThrow(/SECRETS_KEY/);
    expect(() => readConfiguration({ ...inEarnest, SECRETS_KEY: 'short' })).toThrow(/SECRETS_KEY/);
    expect(readConfiguration({ ...inEarnest, SECRETS_KEY: long }).secretsKey).toBe(long);
  });

  it.each(['demo', 'test'])('is fixed in %s', (LIEN_LAC_MODE) => {
    const read = (): string => readConfiguration({ DATABASE_URL, LIEN_LAC_MODE }).secretsKey;
    expect(read()).toBe(read());
  });
});
